import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {listGitFiles} from '../../workspace/git-files.ts';
import {readWorkspacePackages} from '../../workspace/workspace-packages.ts';
import type {Check} from '../run/check.ts';
import {citablePlaces, findBrokenCitations, type CitablePlaces} from '../texts/citations.ts';
import {findForbiddenTexts, findLockAddresses} from '../texts/forbidden-texts.ts';
import {findUnexplainedSuppressions} from '../texts/suppressions.ts';

const lockFile = 'pnpm-lock.yaml';

/**
 * What committed files say: nothing of one machine, no silent exception from a rule, no page or section
 * that is not there; and a README for each package.
 */
export const textsCheck: Check = {
  name: 'texts',
  async run(root) {
    const paths = (await listGitFiles(root)).filter((path) => existsSync(join(root, path)));
    const files = await Promise.all(
      paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const),
    );
    const pages = new Map(files.flatMap(pageOfDocs));
    const found = files.flatMap(([path, text]) => findTextProblems(path, text, pages));
    return {filesRead: paths.length, problems: [...found, ...(await findMissingReadmes(root))]};
  },
};

function pageOfDocs([path, text]: readonly [string, string]): readonly (readonly [string, CitablePlaces])[] {
  const [, name] = /^docs\/([^/]+\.md)$/.exec(path) ?? [];
  return name === undefined ? [] : [[name, citablePlaces(text)]];
}

function findTextProblems(
  path: string,
  text: string,
  pages: ReadonlyMap<string, CitablePlaces>,
): readonly string[] {
  if (path === lockFile) return findLockAddresses(path, text);
  return [
    ...findForbiddenTexts(path, text),
    ...findUnexplainedSuppressions(path, text),
    ...findBrokenCitations(path, text, pages),
  ];
}

async function findMissingReadmes(root: string): Promise<readonly string[]> {
  const packages = await readWorkspacePackages(root);
  return packages
    .filter(({path}) => !existsSync(join(path, 'README.md')))
    .map(({folder}) => `packages/${folder} has no README.md`);
}
