import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {skillOfPlugin} from '../../skills/skill-of-plugin.ts';
import {listFiles} from '../../workspace/list-files.ts';

/**
 * What is wrong with the skill that a packed plugin carries: it has to be the committed one, byte for byte.
 * A plugin without `skill/SKILL.md` has none.
 *
 * @param files by their path in the tarball, which begins with `package/`
 */
export async function inspectPackedSkill(
  files: ReadonlyMap<string, Buffer>,
  root: string,
  folder: string,
): Promise<readonly string[]> {
  const skill = skillOfPlugin(folder);
  if (skill === undefined || !existsSync(join(root, 'packages', folder, 'skill/SKILL.md'))) return [];
  const committed = await listFiles(join(root, 'skills', skill), '**/*.*');
  const prefix = `package/dist/skill/${skill}/`;
  const packed = [...files.keys()].filter((path) => path.startsWith('package/dist/skill/'));
  const surplus = packed.filter((path) => !committed.includes(path.slice(prefix.length)));
  const differing = await Promise.all(
    committed.map(async (path) => {
      const text = files.get(`${prefix}${path}`);
      const isSame = text?.equals(await readFile(join(root, 'skills', skill, path))) ?? false;
      return isSame ? undefined : `${prefix}${path} is not that of skills/${skill}. Run: pnpm build`;
    }),
  );
  return [
    ...(committed.length === 0 ? [`skills/${skill} is missing. Run: pnpm skills:build`] : []),
    ...surplus.map((path) => `${path} belongs to no committed skill. Run: pnpm build`),
    ...differing.filter((problem) => problem !== undefined),
  ];
}
