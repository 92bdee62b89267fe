import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {readFrontmatter} from '@ali1688/cli/frontmatter';
import {isRecord} from '@ali1688/contracts/json';
import {listFiles} from '../../workspace/list-files.ts';

/**
 * What would make installers find other skills than those under `skills` (skills.md section 7):
 * a SKILL.md at the root hides all others, helper skills of this repository would be offered to
 * users, and a plugin's text without generated folder is never found.
 */
export async function findDiscoveryProblems(root: string): Promise<readonly string[]> {
  const problems = existsSync(join(root, 'SKILL.md')) ? ['SKILL.md at the root hides every skill'] : [];
  for (const path of await listFiles(root, '.{claude,agents}/skills/*/SKILL.md')) {
    const text = await readFile(join(root, path), 'utf8');
    const metadata = readFrontmatter(text)?.fields['metadata'];
    if (!isRecord(metadata) || metadata['internal'] !== true)
      problems.push(`${path} has no metadata.internal: true`);
  }
  for (const path of await listFiles(root, 'packages/plugin-*/skill/SKILL.md')) {
    const [, domain = ''] = /^packages\/plugin-([^/]+)\//.exec(path) ?? [];
    if (!existsSync(join(root, 'skills', `1688-${domain}`, 'SKILL.md')))
      problems.push(`${path} has no generated folder skills/1688-${domain}; run pnpm skills:build`);
  }
  return problems;
}
