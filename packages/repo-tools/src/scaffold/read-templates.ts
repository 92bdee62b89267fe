import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {listFiles} from '../workspace/list-files.ts';

const templates = join(import.meta.dirname, 'templates');
const ending = '.template';

/** Where each group of templates goes, with the domain in the place of `__domain__`. */
const places: Readonly<Record<string, string>> = {
  'plugin/': 'packages/plugin-__domain__/',
  'changeset.md': '.changeset/new-__domain__.md',
};

/** The folders and files that belong to a new skill alone. */
export function skillPlaces(domain: string): readonly string[] {
  return Object.values(places).map((place) => place.replaceAll('__domain__', domain).replace(/\/$/, ''));
}

/** The files of a new skill by their path in the repository. */
export async function readTemplates(domain: string): Promise<ReadonlyMap<string, string>> {
  const fill = (text: string): string => text.replaceAll('__domain__', domain);
  const paths = await listFiles(templates, `**/*${ending}`);
  const files = await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(templates, path), 'utf8');
      return [fill(placeOf(path.slice(0, -ending.length))), fill(text)] as const;
    }),
  );
  return new Map(files);
}

function placeOf(path: string): string {
  const place = Object.entries(places).find(([opening]) => path.startsWith(opening));
  if (place === undefined) throw new Error(`The template ${path} has no place in the repository.`);
  return `${place[1]}${path.slice(place[0].length)}`;
}
