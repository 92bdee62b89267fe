import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rm, symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {runProgram} from '@ali1688/testkit';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {startParts} from '../../src/build/start-parts.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {writeTree} from '../write-tree.ts';

const buildProgram = join(import.meta.dirname, '../../src/build/oclif-package.ts');
/** Inside the package, so that `@oclif/core` is found. */
const testFolder = join(import.meta.dirname, '..');
/** Linked, as a package of the workspace is. */
const pluginPath = 'plugin-fixture';

const command = (text: string, imports = '') => `
  import {Command} from '@oclif/core/command';
  ${imports}
  export default class Fixture extends Command {
    static override summary = '${text}';
    override async run() { this.log('${text}'); }
  }`;

const commands = {strategy: 'pattern', target: './dist/commands', globPatterns: ['**/*.js']};

const plugin = {
  name: '@ali1688/plugin-fixture',
  version: '1.2.3',
  type: 'module',
  exports: {'./plugin': './src/plugin.ts', './package.json': './package.json'},
  oclif: {commands, topics: {fixture: {description: 'Fixtures.', zh: '示例。'}}},
};

const host = {
  name: '@ali1688/host',
  version: '2.0.0',
  type: 'module',
  dependencies: {'@ali1688/plugin-fixture': '*', undici: '*'},
  oclif: {commands, plugins: ['@ali1688/plugin-*'], topics: {own: {description: 'Own.'}}},
};

const tree = {
  'package.json': host,
  'bin/run.js': `import {tell} from '../dist/start/tell.js'; await tell();`,
  'src/start/own-plugins.ts': `export const findOwnPlugins = (): Record<string, () => Promise<unknown>> => { throw new Error('not replaced'); };`,
  'src/start/tell.ts': `import {findOwnPlugins} from './own-plugins.ts';
    export async function tell(): Promise<void> {
      for (const [name, load] of Object.entries(findOwnPlugins())) console.log(name, await load());
    }`,
  'src/commands/own/first.ts': command('first'),
  [`${pluginPath}/package.json`]: plugin,
  [`${pluginPath}/src/plugin.ts`]: `export const operations = ['second'];`,
  [`${pluginPath}/src/commands/fixture/second.ts`]: command('second'),
};

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(testFolder, '.tmp-host-'));
  await mkdir(join(folder, 'node_modules/@ali1688'), {recursive: true});
  await symlink(join(folder, pluginPath), join(folder, 'node_modules/@ali1688/plugin-fixture'));
});

afterEach(() => rm(folder, {recursive: true, force: true}));

/** Builds the plugin, then the host, as turbo does. */
async function build(files: Readonly<Record<string, string | object>> = {}) {
  await writeTree(folder, {...tree, ...files});
  const first = await runProgram(process.execPath, {args: [buildProgram], cwd: join(folder, pluginPath)});
  expect(first.exitCode, first.stderr).toBe(0);
  return runProgram(process.execPath, {args: [buildProgram], cwd: folder});
}

async function readManifest(): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, 'oclif.manifest.json'), 'utf8'));
}

/** All that is built, as one text. */
async function builtText(): Promise<string> {
  const paths = await readdir(join(folder, 'dist'), {recursive: true});
  const scripts = paths.filter((path) => path.endsWith('.js'));
  return (await Promise.all(scripts.map((path) => readFile(join(folder, 'dist', path), 'utf8')))).join('\n');
}

test('the manifest of a host holds the commands and topics of its own plugins, at their places in its bundle', async () => {
  const run = await build();

  expect(run.exitCode, run.stderr).toBe(0);
  expect(await readManifest()).toMatchObject({
    version: '2.0.0',
    commands: {
      'own:first': {pluginName: '@ali1688/host', relativePath: ['dist', 'commands', 'own', 'first.js']},
      'fixture:second': {
        summary: 'second',
        pluginName: '@ali1688/plugin-fixture',
        relativePath: ['dist', 'commands', 'fixture', 'second.js'],
      },
    },
    topics: [
      {name: 'own', description: 'Own.'},
      {name: 'fixture', description: 'Fixtures.', zh: '示例。'},
    ],
  });
});

test('the core of oclif is inside, with its licence, and undici stays outside', async () => {
  const run = await build({
    'src/commands/own/first.ts': command('first', `export const load = () => import('undici');`),
  });

  expect(run.exitCode, run.stderr).toBe(0);
  const text = await builtText();
  expect(text).not.toMatch(/(?:from|import\()\s*["']@oclif/);
  expect(text).toMatch(/import\(["']undici["']\)/);
  const notices = await readFile(join(folder, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  expect(notices).toMatch(/^@oclif\/core \d+\.\d+\.\d+$/m);
});

test('the file that looks for own plugins is replaced by a list of those that have definitions', async () => {
  await build();
  const told = await runProgram(process.execPath, {args: [join(folder, 'bin/run.js')], cwd: folder});

  expect(told.stderr).toBe('');
  expect(told.stdout).toContain('@ali1688/plugin-fixture');
  expect(told.stdout).toContain(`operations: [ 'second' ]`);

  await build({[`${pluginPath}/package.json`]: {...plugin, exports: {}}});
  const none = await runProgram(process.execPath, {args: [join(folder, 'bin/run.js')], cwd: folder});
  expect(none).toMatchObject({exitCode: 0, stdout: ''});
});

test('modules of Node are not imported but asked for, and only what is used of them is read', async () => {
  const imports = `import process, {argv} from 'node:process'; export const words = [argv, process.title];`;
  const run = await build({'src/commands/own/first.ts': command('first', imports)});

  expect(run.exitCode, run.stderr).toBe(0);
  const text = await builtText();
  expect(text).not.toMatch(/from ["']node:process["']/);
  expect(text).toContain(`process.getBuiltinModule("node:process")`);
  expect(text).not.toContain('get_resourceUsage');
});

test.each([
  [
    'an own plugin with hooks, which the host would not run',
    {[`${pluginPath}/package.json`]: {...plugin, oclif: {...plugin.oclif, hooks: {init: './dist/x.js'}}}},
    'has hooks (init)',
  ],
  [
    'a command that two packages have',
    {'src/commands/fixture/second.ts': command('another')},
    'commands/fixture/second of @ali1688/plugin-fixture',
  ],
])('the build fails for %s', async (_case, files, said) => {
  const run = await build(files);

  expect(run.exitCode).not.toBe(0);
  expect(run.stderr).toContain(said);
});

test('each file that opens a part of the start is in the repository', () => {
  const own = startParts.flatMap(({starts}) => starts).filter((path) => path.startsWith('packages/'));
  expect(own.length).toBeGreaterThan(3);
  expect(own.filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
});
