import {copyFile} from 'node:fs/promises';
import {join} from 'node:path';
import {temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import type {Check} from '../../src/check/check.ts';
import {formatCheck} from '../../src/check/checks/format.ts';
import {lintCheck} from '../../src/check/checks/lint.ts';
import {describeNodeVersion} from '../../src/check/checks/node-version.ts';
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
    ['the full zod', `import * as z from 'zod';\nexport const text = z;\n`, 'no-restricted-imports'],
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

  test('a circle of imports is found', async () => {
    const {problems} = await checkProject(lintCheck, {
      'src/a.ts': `import {b} from './b.ts';\nexport const a = (): unknown => b;\n`,
      'src/b.ts': `import {a} from './a.ts';\nexport const b = (): unknown => a;\n`,
    });

    expect(problems.join('\n')).toContain('no-cycle');
  });

  test('a module of Node that costs start-up time is found in a library', async () => {
    const {problems} = await checkProject(lintCheck, {
      'packages/auth/src/a.ts': `import {createHash} from 'node:crypto';\nexport const hash = createHash;\n`,
    });

    expect(problems.join('\n')).toContain('process.getBuiltinModule');
  });

  test('a test that runs alone is found', async () => {
    // Put together here, so that this file does not look like one.
    const call = ['test', 'only'].join('.');
    const text = `import {expect, test} from 'vitest';\n${call}('adds', () => { expect(1).toBe(1); });\n`;
    const {problems} = await checkProject(lintCheck, {'packages/kit/test/a.test.ts': text});

    expect(problems.join('\n')).toContain('no-focused-tests');
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
});
