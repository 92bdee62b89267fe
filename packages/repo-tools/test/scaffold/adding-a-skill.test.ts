import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {runProgram, temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {skillFoldersCheck} from '../../src/check/checks/skill-folders.ts';
import {boundariesCheck} from '../../src/check/checks/boundaries.ts';
import {changesetsCheck} from '../../src/check/checks/changesets.ts';
import {textsCheck} from '../../src/check/checks/texts.ts';
import {unusedCheck} from '../../src/check/checks/unused.ts';
import {validatorsCheck} from '../../src/check/checks/validators.ts';
import {writeSkill} from '../../src/scaffold/write-skill.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {runTool} from '../../src/workspace/run-tool.ts';
import {buildCopied, expectDone, runCopied, testCopied} from './copied-tasks.ts';
import {applyStep, readGuide} from './guide-steps.ts';
import {copyRepository, linkDependencies} from './repository-copy.ts';

const readPage = (name: string): Promise<string> => readFile(join(repositoryRoot, 'docs', name), 'utf8');

/** Packages that the guide changes, each after those that it needs. */
const changedPackages = ['contracts', 'sandbox', 'plugin-recommend', 'cli'];

/** Folders in which it writes programs. */
const changedFolders = [
  'packages/contracts/src/apis',
  'packages/sandbox/src/apis',
  'packages/plugin-recommend',
  'packages/cli/test/support',
];

/** What stands for a command of the guide in a copy: the same programs, without pnpm, which would install. */
async function perform(copy: string, line: string): Promise<void> {
  const [program = '', ...words] = line.split(' ');
  const command = program === 'pnpm' ? `pnpm ${words[0] ?? ''}` : program;
  switch (command) {
    case 'rm':
      for (const path of words) await rm(join(copy, path));
      break;
    case 'node': {
      const [file = '', ...args] = words;
      const env = {HOME: copy, ALI1688_HOME: join(copy, '.tmp-home'), NODE_DISABLE_COMPILE_CACHE: '1'};
      expectDone(
        await runProgram(process.execPath, {args: [join(copy, file), ...args], env, cwd: copy}),
        line,
      );
      break;
    }
    case 'pnpm new:skill': {
      const [, domain = ''] = words;
      await writeSkill(copy, domain);
      await linkDependencies(copy, `plugin-${domain}`, 'plugin-ranking');
      await linkDependencies(copy, 'cli', 'cli', [`plugin-${domain}`]);
      expectDone(await runCopied(copy, 'skills/main.ts'), 'skills:build');
      await buildCopied(copy, [`plugin-${domain}`, 'cli']);
      break;
    }
    case 'pnpm exec':
      expectDone(await testCopied(copy, ...words.slice(3)), line);
      break;
    case 'pnpm format':
      expectDone(await runTool('prettier', ['--check', 'evals', ...changedFolders], copy), line);
      break;
    case 'pnpm build':
      await buildCopied(copy, changedPackages);
      break;
    case 'pnpm skills:build':
      expectDone(await runCopied(copy, 'skills/main.ts'), line);
      break;
    case 'pnpm generate':
      expectDone(await runCopied(copy, 'generate/main.ts'), line);
      break;
    case 'pnpm check':
      await check(copy);
      break;
    case 'pnpm eval':
      await evaluate(copy);
      break;
    default:
      throw new Error(`The test cannot do this: ${line}`);
  }
}

/** What is left to the reader is all that is missing. */
async function evaluate(copy: string): Promise<void> {
  const {stdout} = await runCopied(copy, 'evaluate/main.ts', ['1688-recommend']);
  const problems = stdout.split('\n').filter((said) => said.startsWith('- '));
  expect(problems).toEqual(['- evals/1688-recommend still has texts that begin with REPLACE:']);
}

async function check(copy: string): Promise<void> {
  expectDone(await runTool('tsc', ['-p', 'tsconfig.json'], copy), 'tsc');
  expectDone(await runTool('oxlint', ['--type-aware', '--deny-warnings', ...changedFolders], copy), 'oxlint');
  for (const rule of [
    boundariesCheck,
    textsCheck,
    changesetsCheck,
    unusedCheck,
    skillFoldersCheck,
    validatorsCheck,
  ]) {
    const {problems} = await rule.run(copy);
    // What was wrong before is told by the check itself.
    expect(problems.filter((problem) => problem.includes('recommend'))).toEqual([]);
  }
}

test('the guide leads, step by step, from nothing to a skill that passes every check', async () => {
  await using folder = await temporaryFolder('ali1688-guide');
  const copy = join(folder.path, 'copy');
  await copyRepository(copy);
  const steps = readGuide(await readPage('adding-a-skill.md'));
  expect(steps.length).toBeGreaterThan(10);
  for (const step of steps) {
    if (step.language === 'sh') for (const line of step.text.split('\n')) await perform(copy, line);
    else await applyStep(copy, step);
  }
}, 300_000);

test('the guide has the same steps in both languages', async () => {
  const [english, chinese] = [await readPage('adding-a-skill.md'), await readPage('adding-a-skill.zh-CN.md')];
  expect(readGuide(chinese)).toEqual(readGuide(english));
});
