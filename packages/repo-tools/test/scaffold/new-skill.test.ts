import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {runProgram, temporaryFolder, type TemporaryFolder} from '@ali1688/testkit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Check} from '../../src/check/run/check.ts';
import {boundariesCheck} from '../../src/check/checks/boundaries.ts';
import {changesetsCheck} from '../../src/check/checks/changesets.ts';
import {skillFoldersCheck} from '../../src/check/checks/skill-folders.ts';
import {textsCheck} from '../../src/check/checks/texts.ts';
import {unusedCheck} from '../../src/check/checks/unused.ts';
import {validatorsCheck} from '../../src/check/checks/validators.ts';
import {checkDomain, hostWords} from '../../src/scaffold/skill-domain.ts';
import {writeSkill} from '../../src/scaffold/write-skill.ts';
import {runTool} from '../../src/workspace/run-tool.ts';
import {buildCopied, expectDone, runCopied, testCopied} from './copied-tasks.ts';
import {changedPaths, engineFile, copyRepository, linkDependencies} from './repository-copy.ts';

const domain = 'shop-window';
const plugin = `plugin-${domain}`;

let folder: TemporaryFolder;
let copy: string;
let written: readonly string[];
let changed: readonly string[];

beforeAll(async () => {
  folder = await temporaryFolder('ali1688-scaffold');
  copy = join(folder.path, 'copy');
  await copyRepository(copy);
  written = await writeSkill(copy, domain);
  // What `pnpm install` does.
  await linkDependencies(copy, plugin, 'plugin-ranking', ['sandbox']);
  await linkDependencies(copy, 'cli', 'cli', [plugin]);
  expectDone(await runCopied(copy, 'skills/main.ts'), 'skills:build');
  await buildCopied(copy, [plugin, 'cli']);
  expectDone(await runCopied(copy, 'generate/main.ts'), 'generate');
  changed = await changedPaths(copy);
}, 240_000);

afterAll(() => folder.remove());

describe('a new skill passes at once', () => {
  test('the compiler, with all the rest', async () => {
    expectDone(await runTool('tsc', ['-p', 'tsconfig.json'], copy), 'tsc');
  }, 120_000);

  test('the linter', async () => {
    const args = ['--type-aware', '--deny-warnings', `packages/${plugin}`];
    expectDone(await runTool('oxlint', args, copy), 'oxlint');
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
    expect(run.stdout).toMatch(/Tests .*6 passed/);
  }, 120_000);
});

test('its command and its script answer from the sandbox with the same data', async () => {
  const env = {HOME: folder.path, ALI1688_HOME: join(folder.path, 'home'), NODE_DISABLE_COMPILE_CACHE: '1'};
  const words = ['list', '944801178016', '--limit', '2', '--sandbox', '--json'];
  const run = (args: readonly string[]) => runProgram(process.execPath, {args, env, cwd: folder.path});
  const cli = await run([join(copy, 'packages/cli/bin/run.js'), domain, ...words]);
  const script = await run([join(copy, `skills/1688-${domain}/scripts/1688-${domain}.mjs`), ...words]);
  expectDone(cli, 'the command');
  expectDone(script, 'the script');
  const {data} = JSON.parse(cli.stdout) as {data: unknown};
  expect(data).toMatchObject({offerId: '944801178016', items: [{}, {}]});
  expect(JSON.parse(script.stdout)).toMatchObject({data});
});

test('it is one folder, beside what is generated and one changeset', () => {
  expect(changed.filter((path) => !engineFile.test(path)).toSorted()).toEqual([
    `.changeset/new-${domain}.md`,
    '.claude-plugin/marketplace.json',
    'docs/reference/commands.md',
    'docs/reference/surface.json',
    'packages/cli/package.json',
    'packages/mcp/package.json',
    `packages/${plugin}/`,
    `skills/1688-${domain}/`,
  ]);
});

test('the CLI, the reference and the marketplace name it', async () => {
  expect(await readFile(join(copy, 'docs/reference/surface.json'), 'utf8')).toContain(`"${domain} list"`);
  expect(await readFile(join(copy, '.claude-plugin/marketplace.json'), 'utf8')).toContain(`"1688-${domain}"`);
});

test('the evaluations say that their texts are still to be written', async () => {
  const run = await runCopied(copy, 'evaluate/main.ts', [`1688-${domain}`]);
  expect(run.stdout).toContain(`packages/${plugin}/evals still has texts that begin with REPLACE:`);
  expect(run.stdout).toContain('\n1 problems.');
});

describe('a start that did not come to its end', () => {
  const half = 'half-done';
  const manifest = () => readFile(join(copy, 'packages/cli/package.json'), 'utf8');

  function startMain(args: readonly string[]) {
    // `npm_execpath` is how pnpm tells its programs where it lies.
    const env = {HOME: copy, npm_execpath: join(copy, 'pnpm.mjs')};
    const main = join(copy, 'packages/repo-tools/src/scaffold/main.ts');
    return runProgram(process.execPath, {args: [main, ...args], env, cwd: copy, killAfterMs: 60_000});
  }

  test('says which steps are left', async () => {
    await writeFile(join(copy, 'pnpm.mjs'), "process.exit(process.argv[2] === 'build' ? 3 : 0);\n");
    const run = await startMain([half]);
    expect(run.exitCode, run.stdout + run.stderr).toBe(1);
    expect(run.stderr).toContain('pnpm build ended with 3. The sources are written.');
    expect(run.stderr).toMatch(/go on with:\n {2}pnpm build && pnpm generate\n$/);
  }, 120_000);

  test('leaves what a second one writes nothing into, and tells how to go on', async () => {
    const run = await startMain([half]);
    expect(run.exitCode).toBe(1);
    for (const text of [
      'is there already; nothing was written.',
      'pnpm install --no-frozen-lockfile && pnpm skills:build && pnpm build && pnpm generate',
      `take ${half} out of packages/cli/package.json`,
      `rm -rf packages/plugin-${half} .changeset/new-${half}.md`,
    ])
      expect(run.stderr).toContain(text);
  }, 120_000);

  test('can be started again when its folders are gone, and joins the CLI once', async () => {
    const {stderr} = await startMain([half]);
    const paths = /rm -rf (.*)/.exec(stderr)?.[1]?.split(' ') ?? [];
    for (const path of paths) await rm(join(copy, path), {recursive: true});
    await writeSkill(copy, half);
    expect((await manifest()).split(`/plugin-${half}"`)).toHaveLength(2);
  }, 120_000);

  test('has told the CLI last, so that pnpm still starts after it', () => {
    expect(written.at(-1)).toBe('packages/cli/package.json');
  });
});

test.each(['--help', '-h'])('%s prints how it is used', async (word) => {
  const run = await runCopied(copy, 'scaffold/main.ts', [word]);
  expectDone(run, word);
  expect(run.stdout).toContain('Usage: pnpm new:skill DOMAIN');
});

test('two domains are refused', async () => {
  const run = await runCopied(copy, 'scaffold/main.ts', ['one', 'two']);
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain('One DOMAIN at a time.');
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
  ...hostWords,
])('%j names no skill', (word) => {
  expect(() => checkDomain(word)).toThrow(/names no skill|Which domain|is refused|is a word of/);
});
