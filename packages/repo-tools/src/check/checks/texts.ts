import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {listGitFiles} from '../../workspace/git-files.ts';
import {readWorkspacePackages} from '../../workspace/workspace-packages.ts';
import type {Check} from '../run/check.ts';
import {findForbiddenTexts, findLockAddresses} from '../texts/forbidden-texts.ts';
import {findUnexplainedSuppressions} from '../texts/suppressions.ts';

const lockFile = 'pnpm-lock.yaml';

/** What committed files say: nothing of one machine, no silent exception from a rule, a README for each package. */
export const textsCheck: Check = {
  name: 'texts',
  async run(root) {
    const paths = (await listGitFiles(root)).filter((path) => existsSync(join(root, path)));
    const found = await Promise.all(
      paths.map(async (path) => findTextProblems(path, await readFile(join(root, path), 'utf8'))),
    );
    return {filesRead: paths.length, problems: [...found.flat(), ...(await findMissingReadmes(root))]};
  },
};

function findTextProblems(path: string, text: string): readonly string[] {
  if (path === lockFile) return findLockAddresses(path, text);
  return [...findForbiddenTexts(path, text), ...findUnexplainedSuppressions(path, text)];
}

async function findMissingReadmes(root: string): Promise<readonly string[]> {
  const packages = await readWorkspacePackages(root);
  return packages
    .filter(({path}) => !existsSync(join(path, 'README.md')))
    .map(({folder}) => `packages/${folder} has no README.md`);
}
