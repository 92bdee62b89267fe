import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod/mini';
import {entryPaths} from './stored-entry.ts';
import type {Place} from './place.ts';

const profilesShape = z.looseObject({
  v: z.literal(1),
  profiles: z.record(
    z.string(),
    z.looseObject({
      gateway: z.string(),
      appKey: z.string(),
      appSecret: z.optional(z.string()),
      refreshToken: z.optional(z.string()),
      refreshExpiresAt: z.optional(z.number()),
    }),
  ),
});

/** What `profiles.json` holds (token-store.md section 3). */
export async function savedProfiles({home}: Place) {
  return profilesShape.parse(JSON.parse(await readFile(join(home, 'profiles.json'), 'utf8'))).profiles;
}

/** What a login leaves behind: whether there is a file of profiles, and how many entries there are. */
export async function savedState(place: Place): Promise<{profiles: boolean; entries: number}> {
  return {
    profiles: existsSync(join(place.home, 'profiles.json')),
    entries: (await entryPaths(place)).length,
  };
}

/** Nothing of a login. */
export const nothingSaved = {profiles: false, entries: 0} as const;
