import {readFile} from 'node:fs/promises';
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
import {performOutside, type Shell} from './outside-tasks.ts';
import {changedPaths, engineFile, copyRepository, linkDependencies} from './repository-copy.ts';

const readPage = (name: string): Promise<string> => readFile(join(repositoryRoot, 'docs', name), 'utf8');

/** The folder that the guide is about. */
const folder = 'packages/plugin-recommend';

/** What stands for a command of the guide in a copy: the same programs, without pnpm, which would install. */
async function perform(shell: Shell, line: string): Promise<void> {
  const {copy, cwd} = shell;
  const [program = '', ...words] = line.split(' ');
  if (cwd !== copy || ['mkdir', 'cp', 'cd'].includes(program)) {
    await performOutside(shell, line);
    return;
  }
  const command = program === 'pnpm' ? `pnpm ${words[0] ?? ''}` : program;
  switch (command) {
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
      await linkDependencies(copy, `plugin-${domain}`, 'plugin-ranking', ['sandbox']);
      await linkDependencies(copy, 'cli', 'cli', [`plugin-${domain}`]);
      expectDone(await runCopied(copy, 'skills/main.ts'), 'skills:build');
      await buildCopied(copy, [`plugin-${domain}`, 'cli']);
      break;
    }
    case 'pnpm exec':
      expectDone(await testCopied(copy, ...words.slice(3)), line);
      break;
    case 'pnpm format':
      expectDone(await runTool('prettier', ['--check', folder, '.changeset/new-recommend.md'], copy), line);
      break;
    case 'pnpm build':
      await buildCopied(copy, ['plugin-recommend', 'cli']);
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
  expect(problems).toEqual([`- ${folder}/evals still has texts that begin with REPLACE:`]);
}

async function check(copy: string): Promise<void> {
  expectDone(await runTool('tsc', ['-p', 'tsconfig.json'], copy), 'tsc');
  expectDone(await runTool('oxlint', ['--type-aware', '--deny-warnings', folder], copy), 'oxlint');
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
  await using place = await temporaryFolder('ali1688-guide');
  const copy = join(place.path, 'copy');
  await copyRepository(copy);
  const shell: Shell = {copy, cwd: copy, printed: new Map()};
  const steps = readGuide(await readPage('adding-a-skill.md'));
  expect(steps.length).toBeGreaterThan(10);
  for (const step of steps) {
    if (step.language === 'sh') for (const line of step.text.split('\n')) await perform(shell, line);
    else await applyStep(copy, step);
  }
  const changed = (await changedPaths(copy)).filter((path) => !engineFile.test(path));
  expect(changed.toSorted()).toEqual([
    '.changeset/new-recommend.md',
    '.claude-plugin/marketplace.json',
    'docs/reference/commands.md',
    'docs/reference/surface.json',
    'packages/cli/package.json',
    'packages/mcp/package.json',
    `${folder}/`,
    'skills/1688-recommend/',
  ]);
  const parameter = 'relatedQueryParams={"offerId":"944801178016","pageNo":1,"pageSize":2,"language":"en"}';
  await performOutside(shell, `ali1688 api call product.related.recommend --param ${parameter} --sandbox`);
  expectPluginOfStrangers(shell);
}, 400_000);

/** The program of somebody else knows the plugin: its command, its answers of the sandbox, its probes, its schemas. */
function expectPluginOfStrangers({printed}: Shell): void {
  const read = (opening: string): unknown => {
    const found = [...printed].find(([line]) => line.startsWith(opening));
    return JSON.parse(found?.[1] ?? 'null');
  };
  const products = {ok: true, data: {items: [{}, {}, {}]}, meta: {sandbox: true}};
  expect(read('ali1688 recommend list')).toMatchObject(products);
  expect(read('node dist/skill/1688-recommend')).toMatchObject(products);
  expect(read('ali1688 api call')).toMatchObject({
    data: {answer: {result: {result: [{}, {}]}}},
    meta: {sandbox: true},
  });
  expect(read('ali1688 operations recommend')).toMatchObject({
    data: {operations: [{id: 'recommend:list', needs: 'token', positional: ['offerId']}]},
  });
  expect(read('ali1688 doctor')).toMatchObject({
    data: {checks: expect.arrayContaining([expect.objectContaining({check: 'product.related.recommend'})])},
  });
  expect(read('ali1688 skills list')).toMatchObject({
    data: {skills: expect.arrayContaining([expect.objectContaining({name: '1688-recommend'})])},
  });
}

test('the guide has the same steps in both languages', async () => {
  const [english, chinese] = [await readPage('adding-a-skill.md'), await readPage('adding-a-skill.zh-CN.md')];
  expect(readGuide(chinese)).toEqual(readGuide(english));
});
