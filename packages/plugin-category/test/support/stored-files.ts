import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

type Place = {readonly home: string};

const folderOf = ({home}: Place) => join(home, 'home', 'categories');

/** Endings of what lies in the folder of the trees, sorted: `en.json`, `en.partial`. */
export function storedNames(place: Place): readonly string[] {
  const folder = folderOf(place);
  return existsSync(folder)
    ? readdirSync(folder)
        .map((name) => name.replace(/^x-[0-9a-f]{16}-/, ''))
        .toSorted()
    : [];
}

/** Path of a file in the folder of the trees, by its ending, such as `en.json`. */
export function storedPath(place: Place, ending: string): string {
  const name = readdirSync(folderOf(place)).find((each) => each.endsWith(`-${ending}`));
  if (name === undefined) throw new Error(`There is no ${ending}.`);
  return join(folderOf(place), name);
}

/** Changes a file in the folder of the trees. */
export function editStored(place: Place, ending: string, change: (text: string) => string): void {
  const path = storedPath(place, ending);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
