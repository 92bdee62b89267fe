import {cp, mkdir, mkdtemp, readFile, readdir, rm, symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {runProgram} from '@ali1688/testkit';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {writeTree} from '../write-tree.ts';

const buildProgram = join(import.meta.dirname, '../../src/build/oclif-package.ts');
/** Inside the package, so that `@oclif/core` is found. */
const testFolder = join(import.meta.dirname, '..');

const command = (text: string, imports = '') => `
  import {Command} from '@oclif/core/command';
  import * as Flags from '@oclif/core/flags';
  import {shared} from '../../shared.ts';
  ${imports}
  export default class Fixture extends Command {
    static override summary = '${text}';
    static override flags = {limit: Flags.integer({summary: 'How many.', default: 10})};
    static zh = {summary: '示例'};
    override async run() { this.log(shared('${text}')); }
  }`;

const packageJson = {
  name: '@ali1688/plugin-fixture',
  version: '1.2.3',
  type: 'module',
  oclif: {commands: {strategy: 'pattern', target: './dist/commands', globPatterns: ['**/*.js']}},
};

const completePackage = {
  'package.json': packageJson,
  'src/shared.ts': `import * as z from 'zod/mini';
    import {isErrorCode} from '@ali1688/contracts/errors';
    export const shared = (text: string): string => z.string().parse(text) + isErrorCode('NETWORK');`,
  'src/commands/fixture/first.ts': command('first'),
  'src/commands/fixture/second.ts': command('second'),
};

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(testFolder, '.tmp-build-'));
  const contracts = join(repositoryRoot, 'packages/contracts');
  await mkdir(join(folder, 'node_modules/@ali1688'), {recursive: true});
  await symlink(contracts, join(folder, 'node_modules/@ali1688/contracts'));
  await symlink(join(contracts, 'node_modules/zod'), join(folder, 'node_modules/zod'));
});

afterEach(() => rm(folder, {recursive: true, force: true}));

function build() {
  return runProgram(process.execPath, {args: [buildProgram], cwd: folder});
}

async function readOutput(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

test('each command is built under its own name, and what they share once, under chunks', async () => {
  await writeTree(folder, completePackage);

  const run = await build();

  expect(run.stderr).toBe('');
  expect(run.exitCode).toBe(0);
  expect((await readdir(join(folder, 'dist/commands/fixture'))).toSorted()).toEqual([
    'first.js',
    'second.js',
  ]);
  const chunks = await readdir(join(folder, 'dist/chunks'));
  expect(chunks.length).toBeGreaterThan(0);
  const first = await readOutput('dist/commands/fixture/first.js');
  expect(first).toContain('../../chunks/');
});

test('whoever wrote what is bundled in keeps the notice', async () => {
  await writeTree(folder, completePackage);

  await build();

  const notices = await readOutput('dist/THIRD-PARTY-NOTICES.txt');
  expect(notices).toMatch(/^zod \d+\.\d+\.\d+$/m);
  expect(notices).toContain('Copyright (c)');
  expect(notices).toContain('Permission is hereby granted');
  expect(notices).not.toContain('@ali1688');
});

test('workspace packages and zod are bundled in, oclif and undici stay imports', async () => {
  await writeTree(folder, {
    ...completePackage,
    'src/commands/fixture/first.ts': command('first', `export const load = () => import('undici');`),
  });

  const run = await build();

  expect(run.exitCode, run.stderr).toBe(0);
  const paths = (await readdir(join(folder, 'dist'), {recursive: true})).filter((path) =>
    path.endsWith('.js'),
  );
  const texts = await Promise.all(paths.map((path) => readOutput(join('dist', path))));
  const imported = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/(?:from|import\()\s*["']([^."'][^"']*)["']/g)].map(([, name]) => String(name)),
    ),
  );
  expect([...imported].toSorted()).toEqual(['@oclif/core/command', '@oclif/core/flags', 'undici']);
});

test('the manifest holds every command with its flags, defaults and Chinese texts', async () => {
  await writeTree(folder, completePackage);

  const run = await build();

  expect(run.exitCode, run.stderr).toBe(0);
  expect(JSON.parse(await readOutput('oclif.manifest.json'))).toMatchObject({
    version: '1.2.3',
    commands: {
      'fixture:first': {
        summary: 'first',
        zh: {summary: '示例'},
        flags: {limit: {default: 10}},
        relativePath: ['dist', 'commands', 'fixture', 'first.js'],
      },
      'fixture:second': {summary: 'second'},
    },
  });
});

test('the same sources give the same bytes, and an old output is gone', async () => {
  await writeTree(folder, {...completePackage, 'dist/commands/fixture/old.js': 'export default 1;'});
  await build();
  await cp(join(folder, 'dist'), join(folder, 'first-dist'), {recursive: true});
  const firstManifest = await readOutput('oclif.manifest.json');

  await build();

  const paths = (await readdir(join(folder, 'dist'), {recursive: true})).toSorted();
  expect((await readdir(join(folder, 'first-dist'), {recursive: true})).toSorted()).toEqual(paths);
  expect(paths).not.toContain('commands/fixture/old.js');
  for (const path of paths.filter((name) => name.endsWith('.js'))) {
    expect(await readOutput(join('dist', path))).toBe(await readOutput(join('first-dist', path)));
  }
  expect(await readOutput('oclif.manifest.json')).toBe(firstManifest);
});

test('hooks, help, the definition of a plugin and what a bin imports are built too', async () => {
  await writeTree(folder, {
    ...completePackage,
    'bin/run.js': `import {enter} from '../dist/start/enter.js'; enter();`,
    'src/start/enter.ts': `export const enter = (): void => undefined;`,
    'src/hooks/not-found.ts': `export default async (): Promise<void> => undefined;`,
    'src/help/own-help.ts': `export default class OwnHelp {}`,
    'src/plugin.ts': `export {shared} from './shared.ts';`,
  });

  const run = await build();

  expect(run.exitCode, run.stderr).toBe(0);
  const paths = await readdir(join(folder, 'dist'), {recursive: true});
  expect(paths).toEqual(
    expect.arrayContaining(['start/enter.js', 'hooks/not-found.js', 'help/own-help.js', 'plugin.js']),
  );
});

test.each([
  ['a package without commands', {'package.json': packageJson}, 'no command'],
  [
    'a command that fails to load',
    {...completePackage, 'src/commands/fixture/first.ts': `throw new Error('cannot load this one');`},
    'cannot load this one',
  ],
  [
    'a command file without a command',
    {...completePackage, 'src/commands/fixture/first.ts': `export const nothing = 1;`},
    'fixture:first',
  ],
  [
    'an import that does not exist',
    {...completePackage, 'src/commands/fixture/first.ts': command('first', `import './missing.ts';`)},
    './missing.ts',
  ],
])('the build fails for %s', async (_case, files, said) => {
  await writeTree(folder, files);

  const run = await build();

  expect(run.exitCode).not.toBe(0);
  expect(run.stderr).toContain(said);
});
