import {lstat, readdir, readFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {join} from 'node:path';

/** One file of a skill folder. */
export type SkillFile = {
  /** Relative to the skill folder, with forward slashes, e.g. `references/auth.md`. */
  readonly path: string;
  /** `other` is a link, a device or the like; its bytes are empty, because nothing is followed. */
  readonly kind: 'file' | 'other';
  readonly bytes: Buffer;
};

/** A folder under `skills` with everything in it, dotfiles included. */
export type SkillFolder = {
  /** Name of the folder, e.g. `1688-ranking`. */
  readonly name: string;
  /** Relative to the root, e.g. `skills/1688-ranking`. */
  readonly path: string;
  readonly files: readonly SkillFile[];
};

/** Every folder under `skills`, by name; none when there is no such folder. */
export async function readSkillFolders(root: string): Promise<readonly SkillFolder[]> {
  const parent = join(root, 'skills');
  if (!existsSync(parent)) return [];
  const entries = await readdir(parent, {withFileTypes: true});
  const names = entries.filter((entry) => entry.isDirectory()).map(({name}) => name);
  return Promise.all(
    names.toSorted().map(async (name) => ({
      name,
      path: `skills/${name}`,
      files: await readFiles(join(parent, name), ''),
    })),
  );
}

async function readFiles(folder: string, prefix: string): Promise<readonly SkillFile[]> {
  const names = await readdir(folder);
  const found = await Promise.all(
    names.toSorted().map(async (name) => {
      const absolute = join(folder, name);
      const path = `${prefix}${name}`;
      const status = await lstat(absolute);
      if (status.isDirectory()) return readFiles(absolute, `${path}/`);
      if (!status.isFile()) return [{path, kind: 'other', bytes: Buffer.alloc(0)} satisfies SkillFile];
      return [{path, kind: 'file', bytes: await readFile(absolute)} satisfies SkillFile];
    }),
  );
  return found.flat();
}

/** The text of a file of the folder; undefined when it is not there. */
export function textOfFile(folder: SkillFolder, path: string): string | undefined {
  return folder.files.find((file) => file.kind === 'file' && file.path === path)?.bytes.toString('utf8');
}
