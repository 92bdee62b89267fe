import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';
import {parse, stringify} from 'yaml';

/**
 * Copies the texts of the skills for a server that serves them as skills: SKILL.md and its references. Scripts stay
 * behind: the tools of the server do what they do.
 *
 * @param source folder of the generated skills
 * @param target folder that is replaced
 * @returns names of the skills
 */
export async function copyServedSkills(source: string, target: string): Promise<readonly string[]> {
  await rm(target, {recursive: true, force: true});
  const names = (await readdir(source)).toSorted();
  await Promise.all(
    names.map(async (name) => {
      const folder = join(target, name);
      await mkdir(folder, {recursive: true});
      const text = await readFile(join(source, name, 'SKILL.md'), 'utf8');
      await writeFile(join(folder, 'SKILL.md'), flattenSkill(text));
      await cp(join(source, name, 'references'), join(folder, 'references'), {recursive: true});
    }),
  );
  return names;
}

/**
 * A SKILL.md whose `metadata` holds texts alone, as the protocol's extension for skills takes it (SEP-2640): what is nested
 * for one host is of no use to others and is left out.
 *
 * @throws Error when it has no front matter
 */
export function flattenSkill(text: string): string {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields: unknown = front === undefined ? undefined : parse(front);
  if (!isRecord(fields) || body === undefined) throw new Error('A SKILL.md has no front matter.');
  const metadata = isRecord(fields['metadata']) ? fields['metadata'] : {};
  const texts = Object.entries(metadata).filter(([, value]) => typeof value === 'string');
  const flat = {...fields, metadata: Object.fromEntries(texts)};
  return `---\n${stringify(flat, {lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN'})}---\n${body}`;
}
