import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {runProgram, temporaryFolder, type TemporaryFolder} from '@ali1688/testkit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Check} from '../../src/check/check.ts';
import {boundariesCheck} from '../../src/check/checks/boundaries.ts';
import {changesetsCheck} from '../../src/check/checks/changesets.ts';
import {skillFoldersCheck} from '../../src/check/checks/skill-folders.ts';
import {textsCheck} from '../../src/check/checks/texts.ts';
import {unusedCheck} from '../../src/check/checks/unused.ts';
import {validatorsCheck} from '../../src/check/checks/validators.ts';
import {checkDomain} from '../../src/scaffold/skill-domain.ts';
import {writeSkill} from '../../src/scaffold/write-skill.ts';
import {runTool} from '../../src/workspace/run-tool.ts';
import {buildCopied, expectDone, runCopied, testCopied} from './copied-tasks.ts';
import {copyRepository, linkDependencies} from './repository-copy.ts';

const domain = 'shop-window';
const plugin = `plugin-${domain}`;

let folder: TemporaryFolder;
let copy: string;
let written: readonly string[];

beforeAll(async () => {
  folder = await temporaryFolder('ali1688-scaffold');
  copy = join(folder.path, 'copy');
  await copyRepository(copy);
  written = await writeSkill(copy, domain);
  // What `pnpm install` does.
  await linkDependencies(copy, plugin, 'plugin-ranking');
  await linkDependencies(copy, 'cli', 'cli', [plugin]);
  expectDone(await runCopied(copy, 'skills/main.ts'), 'skills:build');
  await buildCopied(copy, [plugin, 'cli']);
  expectDone(await runCopied(copy, 'generate/main.ts'), 'generate');
}, 240_000);

afterAll(() => folder.remove());

describe('a new skill passes at once', () => {
  test('the compiler, with all the rest', async () => {
    expectDone(await runTool('tsc', ['-p', 'tsconfig.json'], copy), 'tsc');
  }, 120_000);

  test('the linter', async () => {
    const changed = [`packages/${plugin}`, 'packages/cli/test/support'];
    expectDone(await runTool('oxlint', ['--type-aware', '--deny-warnings', ...changed], copy), 'oxlint');
  }, 120_000);

  test('the formatter', async () => {
    expectDone(await runTool('prettier', ['--check', ...written, 'docs/reference'], copy), 'prettier');
  }, 120_000);

  test.each<Check>([
    boundariesCheck,
    textsCheck,
    changesetsCheck,
    unusedCheck,
    skillFoldersCheck,
    validatorsCheck,
  ])(
    'the check $name',
    async (check) => {
      const {filesRead, problems} = await check.run(copy);
      // What was wrong before is told by the check itself.
      expect(problems.filter((problem) => problem.includes(domain))).toEqual([]);
      expect(filesRead).toBeGreaterThan(0);
    },
    120_000,
  );

  test('its own tests', async () => {
    const run = await testCopied(copy, `packages/${plugin}`);
    expectDone(run, 'the tests');
    expect(run.stdout).toMatch(/Tests .*4 passed/);
  }, 120_000);
});

test('its command and its script answer from the sandbox with the same data', async () => {
  const env = {HOME: folder.path, ALI1688_HOME: join(folder.path, 'home'), NODE_DISABLE_COMPILE_CACHE: '1'};
  const words = ['show', '1111', '--sandbox', '--json'];
  const run = (args: readonly string[]) => runProgram(process.execPath, {args, env, cwd: folder.path});
  const cli = await run([join(copy, 'packages/cli/bin/run.js'), domain, ...words]);
  const script = await run([join(copy, `skills/1688-${domain}/scripts/1688-${domain}.mjs`), ...words]);
  expectDone(cli, 'the command');
  expectDone(script, 'the script');
  const {data} = JSON.parse(cli.stdout) as {data: unknown};
  expect(data).toMatchObject({categoryId: '1111', chineseName: expect.any(String)});
  expect(JSON.parse(script.stdout)).toMatchObject({data});
});

test('the CLI, the reference and the marketplace name it', async () => {
  expect(await readFile(join(copy, 'docs/reference/surface.json'), 'utf8')).toContain(`"${domain} show"`);
  expect(await readFile(join(copy, '.claude-plugin/marketplace.json'), 'utf8')).toContain(`"1688-${domain}"`);
  expect(await readFile(join(copy, 'packages/cli/test/support/command-lines.ts'), 'utf8')).toContain(
    `'${domain}:show'`,
  );
});

test('the evaluations say that their texts are still to be written', async () => {
  const run = await runCopied(copy, 'evaluate/main.ts', [`1688-${domain}`]);
  expect(run.stdout).toContain(`evals/1688-${domain} still has texts that begin with REPLACE:`);
  expect(run.stdout).toContain('\n1 problems.');
});

test('a second time nothing is written', async () => {
  await expect(writeSkill(copy, domain)).rejects.toThrow('is there already; nothing was written.');
});

test.each([
  undefined,
  '',
  'Shop',
  'shop_window',
  '-shop',
  'shop-',
  'shop window',
  '../shop',
  '1688',
  'claude-shop',
  'a'.repeat(41),
])('%j names no skill', (word) => {
  expect(() => checkDomain(word)).toThrow(/names no skill|Which domain|is refused/);
});
