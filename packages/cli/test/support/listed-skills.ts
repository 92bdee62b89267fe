import * as z from 'zod/mini';
import {expectSuccess} from './documents.ts';
import type {Place} from './place.ts';

const listDocument = z.object({
  skills: z.array(
    z.looseObject({
      name: z.string(),
      plugin: z.optional(z.string()),
      places: z.array(z.string()),
      installed: z.array(z.looseObject({path: z.string(), state: z.string()})),
    }),
  ),
});

/** The skills that `skills list` shows, without those of the program, which grow in number. */
export async function listedSkills(place: Place) {
  const {skills} = listDocument.parse(expectSuccess(await place.run(['skills', 'list'])).data);
  return skills.filter(({plugin}) => plugin?.startsWith('@ali1688/') !== true);
}
