import {join} from 'node:path';
import {temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {inspectPacked} from '../../src/check/packed/inspect-packed.ts';
import {inspectPackedSkill} from '../../src/check/packed/inspect-skill.ts';
import {attwProblems, publintProblems} from '../../src/check/packed/lint-tarball.ts';
import {readTarball} from '../../src/check/packed/read-tarball.ts';
import {findPnpm} from '../../src/workspace/pnpm-command.ts';
import {runCommand} from '../../src/workspace/run-tool.ts';
import {writeTree} from '../write-tree.ts';

const sound = {
  'package/package.json': {
    name: '@ali1688/fixture',
    version: '1.0.0',
    license: 'MIT',
    type: 'module',
    exports: {'.': {types: './dist/index.d.ts', default: './dist/index.js'}},
    files: ['dist'],
  },
  'package/README.md': '# Fixture\n',
  'package/dist/index.js': 'export const one = 1;\n',
  'package/dist/index.d.ts': 'export declare const one: number;\n',
};

/** Packs files with the system's tar and hands the tarball over. */
async function withTarball<Result>(
  files: Readonly<Record<string, string | object>>,
  use: (tarball: string) => Promise<Result>,
  format: 'pax' | 'gnu' | 'ustar' = 'pax',
): Promise<Result> {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, files);
  const run = await runCommand('tar', [`--format=${format}`, '-czf', 'fixture.tgz', 'package'], folder.path);
  expect(run.exitCode, run.stderr).toBe(0);
  return await use(join(folder.path, 'fixture.tgz'));
}

function filesOf(entries: Readonly<Record<string, string>>): ReadonlyMap<string, Buffer> {
  return new Map(Object.entries(entries).map(([path, text]) => [`package/${path}`, Buffer.from(text)]));
}

test.each(['pax', 'gnu', 'ustar'] as const)(
  'a %s tarball is read byte for byte, long paths included',
  async (format) => {
    const longPath = `package/${'folder-with-a-long-name/'.repeat(5)}${'file-name-'.repeat(9)}.js`;
    const files = {'package/a.txt': '€ 1688\n', 'package/empty': '', [longPath]: 'x'.repeat(1025)};

    const read = await withTarball(files, readTarball, format);

    expect(Object.fromEntries([...read].map(([path, content]) => [path, content.toString('utf8')]))).toEqual(
      files,
    );
  },
);

test('a sound library passes publint, attw and our own look', async () => {
  const problems = await withTarball(sound, async (tarball) => [
    ...(await publintProblems(tarball)),
    ...(await attwProblems(tarball)),
    ...inspectPacked(await readTarball(tarball), 'library'),
  ]);

  expect(problems).toEqual([]);
});

test('publint finds an export without a file', async () => {
  const {'package/dist/index.js': _missing, ...files} = sound;

  const problems = await withTarball(files, publintProblems);

  expect(problems).toEqual([expect.stringContaining('./dist/index.js but the file does not exist')]);
});

test('attw finds types that cannot be resolved', async () => {
  const files = {...sound, 'package/dist/index.d.ts': `export {one} from './missing';\n`};

  const problems = await withTarball(files, attwProblems);

  expect(problems.join('\n')).toMatch(/internal resolution error/i);
});

const notices = {'README.md': 'x', 'dist/THIRD-PARTY-NOTICES.txt': 'x'};

test.each([
  ['library', {'README.md': 'x', 'dist/index.js': '', 'dist/index.d.ts': ''}, []],
  ['library', {'README.md': 'x', 'dist/index.d.ts': ''}, ['dist is not in the tarball']],
  ['library', {'README.md': 'x', 'dist/index.js': ''}, ['types in dist is not in the tarball']],
  ['library', {'dist/index.js': '', 'dist/index.d.ts': ''}, ['README.md is not in the tarball']],
  ['oclif', {...notices, 'oclif.manifest.json': '{}', 'dist/commands/a.js': ''}, []],
  ['oclif', {...notices, 'dist/commands/a.js': ''}, ['oclif.manifest.json is not in the tarball']],
  ['oclif', {...notices, 'oclif.manifest.json': '{}'}, ['dist/commands is not in the tarball']],
  [
    'oclif',
    {'README.md': 'x', 'oclif.manifest.json': '{}', 'dist/commands/a.js': ''},
    ['dist/THIRD-PARTY-NOTICES.txt is not in the tarball'],
  ],
] as const)('a packed %s with %j has these problems: %j', (kind, files, problems) => {
  expect(inspectPacked(filesOf(files), kind)).toEqual(problems);
});

test('tests, paths of a machine and protocols of pnpm are found in a packed library', () => {
  const files = filesOf({
    'README.md': 'x',
    'dist/index.js': `const built = '${['/ho', 'me/builder/index.ts'].join('')}';`,
    'dist/index.d.ts': '',
    'src/a.test.ts': '',
    'test/b.ts': '',
    'package.json': '{"dependencies": {"@ali1688/contracts": "workspace:*"}}',
  });

  expect(inspectPacked(files, 'library')).toEqual([
    expect.stringContaining('package/dist/index.js holds a path of the machine'),
    'package/src/a.test.ts is a test',
    'package/test/b.ts is a test',
    expect.stringContaining('package/package.json holds "workspace:'),
  ]);
});

test('pnpm is the copy that runs the script, else the pinned version through npx', async () => {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, {'package.json': {packageManager: 'pnpm@12.21.0'}});

  expect(await findPnpm(folder.path, {npm_execpath: '/opt/pnpm/pnpm'})).toEqual({
    command: '/opt/pnpm/pnpm',
    args: [],
  });
  expect(await findPnpm(folder.path, {npm_execpath: '/opt/pnpm.cjs'})).toEqual({
    command: process.execPath,
    args: ['/opt/pnpm.cjs'],
  });
  const pinned = {command: 'npx', args: ['-y', 'pnpm@12.21.0']};
  expect(await findPnpm(folder.path, {})).toEqual(pinned);
  expect(await findPnpm(folder.path, {npm_execpath: '/opt/npm/npm-cli.js'})).toEqual(pinned);
});

test('a root that pins no pnpm is an error', async () => {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, {'package.json': {name: 'fixture'}});

  await expect(findPnpm(folder.path, {})).rejects.toThrow('pins no pnpm version');
});

test('a plugin carries the committed skill, byte for byte', async () => {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, {
    'packages/plugin-x/skill/SKILL.md': '',
    'skills/1688-x/SKILL.md': '# X',
    'skills/1688-x/scripts/1688-x.mjs': 'run();',
  });
  const carried = {'dist/skill/1688-x/SKILL.md': '# X', 'dist/skill/1688-x/scripts/1688-x.mjs': 'run();'};
  const inspect = (files: Readonly<Record<string, string>>) =>
    inspectPackedSkill(filesOf(files), folder.path, 'plugin-x');

  expect(await inspect(carried)).toEqual([]);
  expect(await inspectPackedSkill(filesOf({}), folder.path, 'kit')).toEqual([]);
  expect(await inspect({...carried, 'dist/skill/1688-x/SKILL.md': '# Y'})).toEqual([
    'package/dist/skill/1688-x/SKILL.md is not that of skills/1688-x. Run: pnpm build',
  ]);
  expect(await inspect({...carried, 'dist/skill/1688-x/old.md': ''})).toEqual([
    'package/dist/skill/1688-x/old.md belongs to no committed skill. Run: pnpm build',
  ]);
  expect(await inspect({})).toHaveLength(2);
});
