import {runProgram, temporaryFolder, type TemporaryFolder} from '@ali1688/testkit';
import {chmod, mkdir, readdir, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  buildSamplePlugin,
  packPlugin,
  samplePluginName as pluginName,
} from './support/build-sample-plugin.ts';
import {converseOnTerminal} from './support/converse-on-terminal.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {openPlace, type Place} from './support/place.ts';
import {pluginFiles} from './support/plugin-files.ts';
import {writeFiles} from './support/skill-plugin.ts';
import {findTerminalProvider} from './support/terminal.ts';

let workshop: TemporaryFolder;
/** A file that the canary makes when anybody runs it. */
let trace: string;
/** Settings of npm that each name the canary. */
let npmrc: string;
/** Address of a repository whose settings and scripts run the canary. */
let repository: string;

beforeAll(async () => {
  workshop = await temporaryFolder();
  trace = join(workshop.path, 'canary-ran');
  const canary = join(workshop.path, 'canary.sh');
  const module = join(workshop.path, 'canary.cjs');
  await writeFile(canary, `#!/bin/sh\necho "$0 $*" >> '${trace}'\nexit 1\n`);
  await chmod(canary, 0o755);
  await writeFile(module, `require('node:fs').appendFileSync('${trace}', 'module');\n`);
  npmrc = [
    ...['git', 'script-shell', 'shell', 'editor', 'viewer', 'browser', 'node-gyp'].map(
      (setting) => `${setting}=${canary}`,
    ),
    `node-options=--require ${module}`,
    `init-module=${module}`,
    'ignore-scripts=false',
    'foreground-scripts=true',
    '',
  ].join('\n');
  const inner = await makeRepository('inner', {});
  repository = await makeRepository('hostile', {devDependencies: {d: inner}});
}, 60_000);
afterAll(() => workshop.remove());

const scripts = Object.fromEntries(
  ['preinstall', 'install', 'postinstall', 'prepack', 'prepare', 'postpack', 'prepublish'].map((event) => [
    event,
    "node -e \"require('node:fs').appendFileSync(process.env.HOME + '/script-ran', 'x')\"",
  ]),
);

async function makeRepository(name: string, fields: object): Promise<string> {
  const folder = join(workshop.path, name);
  await writeFiles(folder, {
    'package.json': JSON.stringify({name, version: '1.0.0', scripts, ...fields}),
    '.npmrc': npmrc,
  });
  const git = async (...args: readonly string[]): Promise<void> => {
    const run = await runProgram('git', {
      args: ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args],
      cwd: folder,
      env: {HOME: workshop.path},
    });
    if (run.exitCode !== 0) throw new Error(run.stderr);
  };
  await git('init', '-q');
  await git('add', '-A');
  await git('commit', '-qm', 'all');
  return `git+${pathToFileURL(folder).href}`;
}

/** npm starts some ten times in a row where others run as well. */
const limitMs = 120_000;

const offline = {npm_config_offline: 'true', npm_config_fetch_retries: '0'};

async function expectNothingRan(place: Place): Promise<void> {
  await expect(stat(trace)).rejects.toThrow('ENOENT');
  await expect(stat(join(place.path, 'script-ran'))).rejects.toThrow('ENOENT');
  expect(await readdir(join(place.home, 'plugins', 'installed')).catch(() => [])).toEqual([]);
}

/** A tarball whatever its package.json says: npm would refuse to pack some of them. */
async function tarballOf(place: Place, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(place.path, 'tarball');
  await writeFiles(join(folder, 'package'), files);
  const path = join(place.path, 'odd.tgz');
  const run = await runProgram('tar', {args: ['czf', path, '-C', folder, 'package'], cwd: folder, env: {}});
  if (run.exitCode !== 0) throw new Error(run.stderr);
  return path;
}

describe.concurrent('nothing of a stranger is run', {timeout: limitMs}, () => {
  test.each([
    {what: 'a repository', words: () => [repository]},
    {what: 'a repository, looked at only', words: () => [repository, '--dry-run']},
    {what: 'a repository under a name', words: () => [`foo@${repository}`]},
    {what: 'a shorthand', words: () => ['some-user/some-repository']},
    {what: 'a shorthand under a name', words: () => ['foo@github:some-user/some-repository']},
    {what: 'an address', words: () => ['http://127.0.0.1:9/x.tgz']},
    {what: 'an allowance that nobody confirms', words: () => [repository, '--allow-git']},
  ])('$what is refused before anything is fetched', async ({words}) => {
    await using place = await openPlace(offline);
    const {hint} = expectFailure(await place.run(['plugins', 'install', ...words()]), 'USAGE_INVALID');
    expect(hint).toContain('--allow-git');
    await expectNothingRan(place);
  });

  test.each([[], ['--dry-run']])(
    'a repository that was agreed to: git runs, and nothing else %j',
    async (...more) => {
      await using place = await openPlace(offline);
      const run = await place.run(['plugins', 'install', repository, '--allow-git', '--yes', ...more]);
      expectFailure(run, 'USAGE_INVALID');
      expect(run.stdout).toContain('no \\"oclif\\"');
      await expectNothingRan(place);
    },
  );

  test.each(['dependencies', 'optionalDependencies', 'peerDependencies'])(
    'a plugin with a repository in its %s is refused',
    async (kind) => {
      await using place = await openPlace(offline);
      const tarball = await tarballOf(place, pluginFiles({[kind]: {hostile: repository}}));
      for (const more of [[], ['--dry-run']]) {
        const run = await place.run(['plugins', 'install', tarball, ...more]);
        const {message, hint} = expectFailure(run, 'USAGE_INVALID');
        expect(message).toContain('registry');
        expect(hint).toContain('--allow-git');
        await expectNothingRan(place);
      }
    },
  );

  test('a plugin with a folder of this machine among its dependencies is refused', async () => {
    await using place = await openPlace(offline);
    const folder = join(place.path, 'other');
    await writeFiles(folder, {'package.json': JSON.stringify({name: 'other', version: '1.0.0', scripts})});
    const tarball = await tarballOf(place, pluginFiles({dependencies: {other: `file:${folder}`}}));
    const {message} = expectFailure(await place.run(['plugins', 'install', tarball]), 'USAGE_INVALID');
    expect(message).toContain(`other (of ali1688-plugin-odd) from "file:${folder}"`);
    await expectNothingRan(place);
  });

  test('settings of the working folder, of the environment and of a folder that is installed are not followed', async () => {
    await using place = await openPlace(offline);
    await writeFile(join(place.workFolder, '.npmrc'), npmrc);
    await writeFile(join(place.path, '.npmrc'), npmrc);
    await writeFiles(join(place.workFolder, 'plugin'), {...pluginFiles({scripts}), '.npmrc': npmrc});
    const settings = npmrc
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [`npm_config_${line.slice(0, line.indexOf('='))}`, line.slice(line.indexOf('=') + 1)]);
    const run = await place.run(['plugins', 'install', './plugin'], Object.fromEntries(settings));
    expectSuccess(run);
    await expect(stat(trace)).rejects.toThrow('ENOENT');
    await expect(stat(join(place.path, 'script-ran'))).rejects.toThrow('ENOENT');
  });
});

const provider = findTerminalProvider();

describe.runIf(provider !== undefined)('on a terminal', {timeout: limitMs}, () => {
  test.each([
    {answer: 'n', says: 'Nothing was fetched or added.'},
    {answer: 'y', says: 'is not a plugin for ali1688'},
  ])('--allow-git asks first, and goes by the answer $answer', async ({answer, says}) => {
    await using place = await openPlace(offline);
    const {screen} = await converseOnTerminal(provider ?? 'script', place, {
      words: `plugins install ${repository} --allow-git`,
      turns: [{after: /Go on\? \[y\/N\]/, type: () => answer}],
    });
    expect(screen).toContain(says);
    await expectNothingRan(place);
  });
});

describe.concurrent('what a package states about itself', {timeout: limitMs}, () => {
  test('is judged where it lies: a name that is a path, a manifest that lists nothing', async () => {
    await using place = await openPlace(offline);
    const tarball = await tarballOf(place, pluginFiles({name: '../../x'}));
    for (const from of [`foo@file:${tarball}`, tarball])
      expectFailure(await place.run(['plugins', 'install', from]), 'USAGE_INVALID');
    await writeFiles(join(place.workFolder, 'plugin'), pluginFiles({}, {x: null}));
    expectFailure(await place.run(['plugins', 'install', './plugin']), 'USAGE_INVALID');
    await expectNothingRan(place);
    expectSuccess(await place.run(['ranking', 'types']));
  });

  test('a plugin under another name works under that name, and goes with it', async () => {
    await using place = await openPlace(offline);
    await using other = await temporaryFolder();
    const tarball = await packPlugin(
      await buildSamplePlugin(other.path, '1.0.0'),
      join(other.path, 'packed'),
    );
    const {data} = expectSuccess(await place.run(['plugins', 'install', `foo@file:${tarball}`]));
    expect(data).toMatchObject({installed: [{name: 'foo', action: 'created'}]});
    expectSuccess(await place.run(['sample', 'hello']));
    const listed = expectSuccess(await place.run(['plugins', 'list']));
    expect(listed.data).toMatchObject({
      plugins: expect.arrayContaining([expect.objectContaining({name: 'foo', state: 'ok'})]),
    });
    expect(JSON.stringify(listed.data)).not.toContain(pluginName);
    expectSuccess(await place.run(['plugins', 'uninstall', 'foo']));
    expectFailure(await place.run(['sample', 'hello']), 'USAGE_INVALID');
  });

  test.each([{language: 'en'}, {language: 'zh'}])('acts on no terminal ($language)', async ({language}) => {
    await using place = await openPlace({...offline, ALI1688_LANG: language});
    const hostile =
      'fine\u001b]0;owned\u0007\u009b2J\u202e <%= config.bin %> <%- "\\u001b[31m" + process.pid %>';
    const texts = {summary: hostile, description: hostile};
    await writeFiles(
      join(place.workFolder, 'plugin'),
      pluginFiles(
        {oclif: {topics: {odd: {description: hostile}}}},
        {
          'odd:one': {
            ...texts,
            id: 'odd:one',
            aliases: [],
            state: hostile,
            args: {place: {name: 'place', description: hostile}},
            flags: {kind: {name: 'kind', type: 'option', summary: hostile, options: [hostile]}},
            examples: [hostile, {command: hostile, description: hostile}],
            usage: [hostile],
            zh: {...texts, args: {}, flags: {}, examples: []},
          },
        },
      ),
    );
    expectSuccess(await place.run(['plugins', 'install', './plugin']));
    for (const words of [
      ['--help'],
      ['odd', '--help'],
      ['odd', 'one', '--help'],
      ['help', 'odd'],
      ['odd', 'two'],
    ]) {
      const {stdout, stderr} = await place.run(words);
      expect(stdout + stderr).toContain('odd');
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
    const help = await place.run(['odd', 'one', '--help']);
    expect(help.stdout).toContain('ali1688');
  });
});

test('a folder and a tarball are opened as what they are', {timeout: limitMs}, async () => {
  await using place = await openPlace(offline);
  const pipe = join(place.workFolder, 'pipe.tgz');
  const folder = join(place.workFolder, 'plugin');
  await mkdir(folder);
  await runProgram('mkfifo', {args: [pipe, join(folder, 'package.json')], cwd: folder, env: {}});
  for (const from of [pipe, folder, '/dev/zero', `foo@file:${pipe}`]) {
    const {message} = expectFailure(await place.run(['plugins', 'install', from]), 'USAGE_INVALID');
    expect(message).toContain('is no package');
  }
});
