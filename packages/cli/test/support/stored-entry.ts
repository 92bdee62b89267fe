import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod/mini';
import type {Place} from './place.ts';

const entryShape = z.looseObject({
  v: z.literal(1),
  appKey: z.string(),
  accessToken: z.string(),
  obtainedAt: z.number(),
  expiresAt: z.number(),
});

export type StoredEntry = z.output<typeof entryShape>;

/** Paths of the entries of the token store; none if there is no store. */
export async function entryPaths({home}: Place): Promise<readonly string[]> {
  const folder = join(home, 'tokens');
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^t-.*\.json$/.test(name)).map((name) => join(folder, name));
}

/** The entries of the token store (token-store.md section 3). */
export async function storedEntries(place: Place): Promise<readonly StoredEntry[]> {
  const paths = await entryPaths(place);
  return Promise.all(paths.map(async (path) => entryShape.parse(JSON.parse(await readFile(path, 'utf8')))));
}

/** Moves the times of every entry into the past, as if so many milliseconds had gone by since. */
export async function ageEntries(place: Place, durationMs: number): Promise<void> {
  for (const path of await entryPaths(place)) {
    const entry = entryShape.parse(JSON.parse(await readFile(path, 'utf8')));
    const {obtainedAt, expiresAt} = entry;
    await writeFile(
      path,
      JSON.stringify({...entry, obtainedAt: obtainedAt - durationMs, expiresAt: expiresAt - durationMs}),
    );
  }
}
