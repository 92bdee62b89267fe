import {copyFile} from 'node:fs/promises';
import {join} from 'node:path';
import {temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import type {Check} from '../../src/check/run/check.ts';
import {formatCheck} from '../../src/check/checks/format.ts';
import {lintCheck} from '../../src/check/checks/lint.ts';
import {describeEnginesVersion, describeNodeVersion} from '../../src/check/checks/node-version.ts';
import {typesCheck} from '../../src/check/checks/types.ts';
import {unusedCheck} from '../../src/check/checks/unused.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {writeTree} from '../write-tree.ts';

const tsconfig = {
  compilerOptions: {strict: true, noEmit: true, module: 'nodenext', target: 'es2023', types: []},
  include: ['src/**/*.ts', 'packages/*/src/**/*.ts'],
};

/** Runs a check on a small project with the repository's own lint rules. */
async function checkProject(check: Check, files: Readonly<Record<string, string | object>>) {
  await using folder = await temporaryFolder('ali1688-check');
  await copyFile(join(repositoryRoot, '.oxlintrc.json'), join(folder.path, '.oxlintrc.json'));
  await writeTree(folder.path, {
    'package.json': '{"name": "fixture", "private": true, "type": "module"}\n',
    'tsconfig.json': tsconfig,
    ...files,
  });
  return await check.run(folder.path);
}

describe('types', () => {
  test('sound sources pass, and are counted', async () => {
    const files = {'src/a.ts': `export const a: number = 1;\n`, 'src/b.ts': `export const b = 'b';\n`};

    expect(await checkProject(typesCheck, files)).toMatchObject({problems: []});
    expect((await checkProject(typesCheck, files)).filesRead).toBe(2);
  });

  test('a wrong type is found', async () => {
    const {problems} = await checkProject(typesCheck, {'src/a.ts': `export const a: number = 'text';\n`});

    expect(problems.join('\n')).toContain('src/a.ts(1,14): error TS2322');
  });
});

describe('lint', () => {
  test('a sound source passes, and is counted', async () => {
    const report = await checkProject(lintCheck, {'src/a.ts': `export const a = 1;\n`});

    expect(report).toEqual({filesRead: 1, problems: []});
  });

  test.each([
    ['a floating promise', `const work = async (): Promise<void> => {};\nwork();\n`, 'no-floating-promises'],
    ['any', `export const read = (value: any): string => String(value);\n`, 'no-explicit-any'],
    [
      'a non-null assertion',
      `export const first = (list: string[]): string => list[0]!;\n`,
      'no-non-null-assertion',
    ],
    [
      'braces with types alone, which still load the module',
      `import {type B} from './b.ts';\nexport const b = (value: B): B => value;\n`,
      'no-import-type-side-effects',
    ],
    [
      'a module of Node without its prefix',
      `import {join} from 'path';\nexport const path = join('a', 'b');\n`,
      'prefer-node-protocol',
    ],
    [
      'an import of a computed name',
      `export const load = async (name: string): Promise<unknown> => import(name);\n`,
      'no-dynamic-require',
    ],
    [
      'a suppressed type error without a reason',
      `// @ts-expect-error\nexport const a: number = 'text';\n`,
      'ban-ts-comment',
    ],
    [
      'an ignored type error, whatever the reason',
      `// @ts-ignore: a reason does not help\nexport const a: number = 'text';\n`,
      'ban-ts-comment',
    ],
    [
      'a value import of a type',
      `import {B} from './b.ts';\nexport const b = (value: B): B => value;\n`,
      'consistent-type-imports',
    ],
    ['output on the console', `console.log('x');\n`, 'no-console'],
    [
      'a promise where a boolean is expected',
      `export const is = async (): Promise<boolean> => true;\nif (is()) throw new Error('x');\n`,
      'no-misused-promises',
    ],
  ])('%s is found', async (_case, text, rule) => {
    const files = {'packages/kit/src/a.ts': text, 'packages/kit/src/b.ts': `export type B = string;\n`};
    const {problems} = await checkProject(lintCheck, files);

    expect(problems.join('\n')).toContain(rule);
  });

  test.each([
    ['reads the environment', `export const key = (): unknown => process.env['KEY'];\n`, `'process'`],
    ['prints', `export const say = (): void => console.log('x');\n`, `'console'`],
    ['reaches for what is global', `export const all = (): unknown => globalThis;\n`, `'globalThis'`],
  ])('an operation that %s is found', async (_case, text, name) => {
    const {problems} = await checkProject(lintCheck, {'packages/kit/src/operations/a.ts': text});

    expect(problems.join('\n')).toContain(`Unexpected use of ${name}`);
  });

  test('a module of Node that costs start-up time is found in a library', async () => {
    const {problems} = await checkProject(lintCheck, {
      'packages/auth/src/a.ts': `import {createHash} from 'node:crypto';\nexport const hash = createHash;\n`,
    });

    expect(problems.join('\n')).toContain('process.getBuiltinModule');
  });

  // Put together here, so that this file does not look like one.
  test.each([
    ['runs alone', ['test', 'only'], 'no-focused-tests'],
    ['runs alone, among others at the same time', ['describe', 'concurrent', 'only'], 'no-focused-tests'],
    ['is left out', ['test', 'skip'], 'no-disabled-tests'],
    ['is to be written', ['test', 'todo'], 'warn-todo'],
  ])('a test that %s is found', async (_case, call, rule) => {
    const text = `import {describe, expect, test} from 'vitest';\n${call.join('.')}('adds', () => { expect(1).toBe(1); });\nexport const all = [describe, test];\n`;
    const {problems} = await checkProject(lintCheck, {'packages/kit/test/a.test.ts': text});

    expect(problems.join('\n')).toContain(rule);
  });

  test('a test that says why it does not run, or on what condition it does, is fine', async () => {
    const text = `import {expect, test} from 'vitest';
test('a', (context) => { context.skip('needs root'); expect(1).toBe(1); });
test.runIf(process.platform === 'linux')('b', () => { expect(1).toBe(1); });
`;
    const {problems} = await checkProject(lintCheck, {'packages/kit/test/a.test.ts': text});

    // Nothing is installed here, so nothing of vitest has a type.
    expect(problems.filter((problem) => !problem.includes('no-unsafe-call'))).toEqual([]);
  });
});

describe('format', () => {
  const formatted = {
    'package.json': '{\n  "private": true\n}\n',
    'tsconfig.json': '{}\n',
    '.prettierignore': '.oxlintrc.json\n',
  };

  test('formatted files pass, and are counted', async () => {
    const report = await checkProject(formatCheck, {...formatted, 'src/a.ts': `export const a = 1;\n`});

    expect(report).toEqual({filesRead: 4, problems: []});
  });

  test('an unformatted file is found', async () => {
    const {problems} = await checkProject(formatCheck, {...formatted, 'src/a.ts': `export   const a=1\n`});

    expect(problems.join('\n')).toContain('src/a.ts');
    expect(problems.join('\n')).not.toContain('[debug]');
  });
});

describe('unused', () => {
  const project = {'knip.json': {entry: ['src/main.ts'], project: ['src/**/*.ts']}};

  test('a project in which everything is used passes, and is counted', async () => {
    const report = await checkProject(unusedCheck, {
      ...project,
      'src/main.ts': `import {used} from './other.ts';\nused();\n`,
      'src/other.ts': `export const used = () => 1;\n`,
    });

    expect(report).toEqual({filesRead: 2, problems: []});
  });

  test('an export, a file and a dependency that nothing uses are found', async () => {
    const {problems} = await checkProject(unusedCheck, {
      ...project,
      'package.json': {name: 'fixture', type: 'module', dependencies: {leftover: '1.0.0'}},
      'src/main.ts': `import {used} from './other.ts';\nused();\n`,
      'src/other.ts': `export const used = () => 1;\nexport const forgotten = 2;\n`,
      'src/lonely.ts': `export const lonely = 1;\n`,
    });

    expect(problems.join('\n')).toMatch(/forgotten/);
    expect(problems.join('\n')).toMatch(/src\/lonely\.ts/);
    expect(problems.join('\n')).toMatch(/leftover/);
  });
});

describe('node-version', () => {
  test.each([
    ['24.21.0', 0],
    ['20.20.2', 1],
    ['2.4.0', 1],
    ['240.0.0', 1],
  ])('Node %s has %i problems', (version, count) => {
    expect(describeNodeVersion(version, 'the repository')).toHaveLength(count);
  });

  test.each([
    ['nodeVersion: 24.21.0\n', 0],
    ['nodeVersion: 24.20.0\n', 1],
    ['', 1],
  ])('pnpm judging engines by %j has %i problems', (workspace, count) => {
    expect(describeEnginesVersion('{"devDependencies": {"node": "24.21.0"}}', workspace)).toHaveLength(count);
  });
});
