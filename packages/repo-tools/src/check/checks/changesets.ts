import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {listFiles} from '../../workspace/list-files.ts';
import {readWorkspacePackages} from '../../workspace/workspace-packages.ts';
import type {Check} from '../run/check.ts';

/** Pending changesets name packages that exist and say something to users. None pending is fine. */
export const changesetsCheck: Check = {
  name: 'changesets',
  async run(root) {
    const packages = await readWorkspacePackages(root);
    const published = packages.filter(({manifest}) => !manifest.isPrivate).map(({manifest}) => manifest.name);
    const files = await listFiles(join(root, '.changeset'), '*');
    const problems: string[] = files.includes('config.json') ? [] : ['.changeset/config.json is missing'];
    for (const file of files.filter((name) => name.endsWith('.md') && name !== 'README.md')) {
      const text = await readFile(join(root, '.changeset', file), 'utf8');
      problems.push(...describeChangeset(`.changeset/${file}`, text, published));
    }
    return {filesRead: files.length, problems};
  },
};

/** What is wrong with the text of one changeset. */
export function describeChangeset(
  path: string,
  text: string,
  published: readonly string[],
): readonly string[] {
  const match = /^---\n(?<header>.*?)\n?---\n(?<body>.*)$/s.exec(text);
  const header = match?.groups?.['header'];
  if (header === undefined) return [`${path} has no header between two lines of ---`];
  const problems = header
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [, name, bump] = /^['"]?([^'":]+)['"]?: *(\w+)$/.exec(line) ?? [];
      if (bump === undefined || !['major', 'minor', 'patch'].includes(bump))
        return [`${path} has a bad line: ${line}`];
      return published.includes(name ?? '') ? [] : [`${path} names ${name}, which is not published`];
    });
  const isEmpty = (match?.groups?.['body'] ?? '').trim() === '';
  return isEmpty ? [...problems, `${path} says nothing to users`] : problems;
}
