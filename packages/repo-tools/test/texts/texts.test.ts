import {temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {describeChangeset} from '../../src/check/checks/changesets.ts';
import {textsCheck} from '../../src/check/checks/texts.ts';
import {citablePlaces, findBrokenCitations} from '../../src/check/texts/citations.ts';
import {findForbiddenTexts, findLockAddresses} from '../../src/check/texts/forbidden-texts.ts';
import {findUnexplainedSuppressions} from '../../src/check/texts/suppressions.ts';
import {runCommand} from '../../src/workspace/run-tool.ts';
import {writeTree} from '../write-tree.ts';

/** Joins what must not stand together in a committed file, this one included. */
const join = (...parts: string[]) => parts.join('');

test.each([
  join('/wo', 'rk/project/x.ts'),
  join('see "/ho', 'me/builder/project"'),
  join('/ro', 'ot/.npmrc'),
  join('https://regi', 'stry.npmjs.org/zod'),
  join('https://arti', 'factory.example.com/npm'),
])('%s is a forbidden text', (line) => {
  expect(findForbiddenTexts('README.md', `first\n${line}\n`)).toEqual([
    expect.stringMatching(/^README\.md:2 /),
  ]);
});

test.each([
  'https://example.com/home/page',
  './home/page and src/work/list',
  '~/.config/ali1688',
  join('/ho', 'me/li/.config is a home of a test'),
  'https://www.npmjs.com/package/zod',
  'a registry of generators',
])('%s is no forbidden text', (line) => {
  expect(findForbiddenTexts('README.md', line)).toEqual([]);
});

test('an address in the lock file is found', () => {
  const text = `lockfileVersion: '9.0'\n  resolution: {integrity: sha512-x, tarball: https://example.com/x.tgz}\n`;

  expect(findLockAddresses('pnpm-lock.yaml', text)).toEqual([expect.stringContaining('pnpm-lock.yaml:2')]);
});

test.each([
  [join('// oxlint-', 'disable-next-line no-console'), true],
  [join('// oxlint-', 'disable-next-line no-console -- the program prints'), false],
  [join('/* eslint-', 'disable no-console */'), true],
  ['const a = 1; // plain', false],
])('in %s a suppression without reason is there: %s', (line, isUnexplained) => {
  expect(findUnexplainedSuppressions('src/a.ts', line)).toHaveLength(isUnexplained ? 1 : 0);
});

/** Written apart, or this file would cite pages itself. */
const cite = (page: string, words: string) => join(`${page}.md`, ` ${words}`);

const pages = new Map([
  ['gateway.md', citablePlaces('# Gateway\n\n## 4. Login\n\n### 4.1 The page\n\n### 4.2 Codes\n')],
  ['contracts.md', citablePlaces('| #  | what |\n| -- | ---- |\n| 5  | leaf |\n| 25 | sort |\n')],
]);

test.each([
  [`/** Why (${cite('gateway', 'section 4.1')}). */`, []],
  [join('`gateway.md`', ' section 4'), []],
  [cite('gateway', 'sections 4, 4.1 and 4.2.'), []],
  [join('`gateway.md`', ' section 5'), [cite('gateway', 'section 5')]],
  [`(${cite('gateway', 'section 4, step 9')})`, []],
  [cite('contracts', 'discrepancies 5 and 25'), []],
  [cite('gateway', 'section 4.3'), [cite('gateway', 'section 4.3')]],
  [cite('gateway', 'sections 4.1\n * and 5'), [cite('gateway', 'section 5')]],
  [cite('gateway', 'sections 4 to 6'), [cite('gateway', 'section 6')]],
  [cite('contracts', 'discrepancy 6'), [cite('contracts', 'discrepancy 6')]],
  [cite('notes', 'section 1'), [cite('notes', 'section 1')]],
])('%j cites what is not there: %j', (text, missing) => {
  expect(findBrokenCitations('a.ts', text, pages)).toEqual(
    missing.map((place) => expect.stringContaining(`a.ts cites ${place},`)),
  );
});

test('every file that git has or would take is read, ignored ones are not, and a missing README is found', async () => {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, {
    '.gitignore': 'dist/\n',
    'dist/a.js': join('/ho', 'me/builder'),
    'packages/kit/package.json': {name: '@ali1688/kit'},
    'packages/kit/src/a.ts': `export const path = '${join('/ho', 'me/builder/a')}';\n`,
    'docs/gateway.md': '## 1. Requests\n',
    'packages/kit/src/b.ts': `/** ${cite('gateway', 'sections 1 and 2')} */\n`,
  });
  await runCommand('git', ['init', '--quiet'], folder.path);

  const {filesRead, problems} = await textsCheck.run(folder.path);

  expect(filesRead).toBe(5);
  expect(problems).toEqual([
    expect.stringContaining('packages/kit/src/a.ts:1 holds a path'),
    expect.stringContaining('packages/kit/src/b.ts cites gateway.md section 2'),
    'packages/kit has no README.md',
  ]);
});

test('outside of a git repository the check fails instead of reading nothing', async () => {
  await using folder = await temporaryFolder();

  await expect(textsCheck.run(folder.path)).rejects.toThrow('git ls-files failed');
});

test.each([
  ['---\n"@ali1688/kit": minor\n---\n\nNew flag.\n', []],
  ['---\n---\n\nNothing to publish.\n', []],
  ['New flag.\n', ['a.md has no header between two lines of ---']],
  ['---\n"@ali1688/kit": tiny\n---\n\nNew flag.\n', ['a.md has a bad line: "@ali1688/kit": tiny']],
  ['---\n"@ali1688/testkit": minor\n---\n\nX.\n', ['a.md names @ali1688/testkit, which is not published']],
  ['---\n"@ali1688/kit": minor\n---\n\n', ['a.md says nothing to users']],
])('changeset %j has these problems: %j', (text, problems) => {
  expect(describeChangeset('a.md', text, ['@ali1688/kit'])).toEqual(problems);
});
