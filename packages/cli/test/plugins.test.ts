import {tellSkipped, temporaryFolder, type TemporaryFolder} from '@ali1688/testkit';
import {mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {findNpm} from '../src/plugins/find-npm.ts';
import {
  buildSamplePlugin,
  packPlugin,
  samplePluginName as pluginName,
  samplePluginSkill,
} from './support/build-sample-plugin.ts';
import {canaries} from './support/canaries.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {expectNoCanary} from './support/expect-no-canary.ts';
import {listedSkills} from './support/listed-skills.ts';
import {openPlace, type Place} from './support/place.ts';
import {runWithoutRights} from './support/run-without-rights.ts';
import {addSkillPlugin, listPlugins, skillFiles, writeFiles} from './support/skill-plugin.ts';

let workshop: TemporaryFolder;
let folder: string;
let tarball: string;

beforeAll(async () => {
  workshop = await temporaryFolder('ali 1688 插件');
  folder = await buildSamplePlugin(workshop.path, '1.0.0');
  tarball = await packPlugin(folder, join(workshop.path, 'packed'));
}, 120_000);
afterAll(() => workshop.remove());

/** No registry is asked: what these tests install lies on the disk. */
const offline = {npm_config_offline: 'true'};

function openPluginPlace(): Promise<Place> {
  return openPlace(offline);
}

/** What lies in the folder of the plugins; folders of npm by their number alone. */
async function installedFolders(place: Place): Promise<number> {
  return (await readdir(join(place.home, 'plugins', 'installed')).catch(() => [])).length;
}

describe.concurrent('plugins install', () => {
  test.each([
    {what: 'a tarball', source: () => tarball},
    {what: 'a folder', source: () => folder},
  ])(
    'adds a plugin from $what; its command runs, with our document, and stands in the help',
    async ({source}) => {
      await using place = await openPluginPlace();
      const {data, meta} = expectSuccess(await place.run(['plugins', 'install', source()]));
      expect(data).toEqual({
        installed: [
          {
            name: pluginName,
            version: '1.0.0',
            action: 'created',
            commands: ['ranking types', 'sample hello'],
            skills: [samplePluginSkill],
            from: source(),
            path: expect.stringContaining(place.home),
          },
        ],
      });
      expect(meta.notes.map(({code}) => code)).toEqual([
        'PLUGIN_RUNS_AS_YOU',
        'PLUGIN_COMMANDS_HIDDEN',
        'PLUGIN_HAS_SKILLS',
      ]);
      await expect(stat(join(workshop.path, 'script-ran'))).rejects.toThrow('ENOENT');

      const hello = expectSuccess(await place.run(['sample', 'hello', 'you']));
      expect(hello).toMatchObject({
        data: {greeting: 'hello you'},
        meta: {operation: 'sample:hello', notes: [{code: 'SAMPLE', message: 'From a plugin.'}]},
      });
      expectFailure(await place.run(['sample', 'hello', 'YOU']), 'USAGE_INVALID');
      expect((await place.run(['--help'])).stdout).toContain('Samples of a plugin.');
      const help = await place.run(['sample', 'hello', '--help'], {ALI1688_LANG: 'zh'});
      expect(help.stdout).toContain('来自插件的问候');
    },
  );

  test('an id of the program stays with the program', async () => {
    await using place = await openPluginPlace();
    expectSuccess(await place.run(['plugins', 'install', folder]));
    const {data} = expectSuccess(await place.run(['ranking', 'types']));
    expect(data).toHaveProperty('types');
    expect(data).not.toHaveProperty('isImpostor');
  });

  test('its skill can be listed and installed', async () => {
    await using place = await openPluginPlace();
    expectSuccess(await place.run(['plugins', 'install', folder]));
    expect(await listedSkills(place)).toMatchObject([{name: samplePluginSkill, plugin: pluginName}]);
    expectSuccess(await place.run(['skills', 'install', samplePluginSkill, '--agent', 'agents']));
  });

  test('a newer version takes the place of the older one, of which nothing stays', async () => {
    await using place = await openPluginPlace();
    await using other = await temporaryFolder();
    const newer = await buildSamplePlugin(other.path, '2.0.0');
    expectSuccess(await place.run(['plugins', 'install', folder]));
    const {data} = expectSuccess(await place.run(['plugins', 'install', newer]));
    expect(data).toMatchObject({installed: [{version: '2.0.0', action: 'updated'}]});
    expect(await installedFolders(place)).toBe(1);
    expectSuccess(await place.run(['sample', 'hello']));
  });

  test('a relative path and a dry run: fetched and looked at, nothing added', async () => {
    await using place = await openPluginPlace();
    const relative = join('..', '..', folder.slice(folder.indexOf('ali 1688 插件')));
    const {data, meta} = expectSuccess(await place.run(['plugins', 'install', relative, '--dry-run']));
    expect(data).toMatchObject({installed: [{name: pluginName, action: 'created', from: folder}]});
    expect(meta.notes.map(({code}) => code)).toContain('DRY_RUN');
    expect(await installedFolders(place)).toBe(0);
    await expect(stat(join(place.home, 'plugins', 'package.json'))).rejects.toThrow('ENOENT');
  });

  test('credentials of the suite go into no file and no output of an installation', async () => {
    await using place = await openPluginPlace();
    const secrets = {
      ALI1688_APP_KEY: '1000000',
      ALI1688_APP_SECRET: canaries.appSecret,
      ALI1688_REFRESH_TOKEN: canaries.refreshToken,
      ALI1688_ACCESS_TOKEN: canaries.accessToken,
    };
    const run = await place.run(['plugins', 'install', folder, '--verbose'], secrets);
    expectSuccess(run);
    await expectNoCanary(place, run, 'plugins install');
    const withSecret = await place.run([
      'plugins',
      'install',
      `https://me:${canaries.proxyPassword}@127.0.0.1/x.tgz`,
    ]);
    expectFailure(withSecret, 'USAGE_INVALID');
    await expectNoCanary(place, withSecret, 'an address with a password');
  });
});

describe.concurrent('what is no plugin', () => {
  const oclif = {commands: {strategy: 'pattern', target: './dist/commands'}};
  const manifest = (version: string) => JSON.stringify({version, commands: {}});
  const pack = (fields: object) => JSON.stringify({name: 'some-package', version: '1.0.0', ...fields});

  test.each([
    {what: 'has no oclif', files: {'package.json': pack({})}, says: 'no "oclif"'},
    {what: 'has no manifest', files: {'package.json': pack({oclif})}, says: 'no oclif.manifest.json'},
    {
      what: 'has a broken manifest',
      files: {'package.json': pack({oclif}), 'oclif.manifest.json': '{'},
      says: 'no oclif.manifest.json',
    },
    {
      what: 'has the manifest of another version',
      files: {'package.json': pack({oclif}), 'oclif.manifest.json': manifest('0.9.0')},
      says: 'another version',
    },
    {
      what: 'has the name of a package of the program',
      files: {
        'package.json': JSON.stringify({name: '@ali1688/plugin-auth', version: '9.0.0', oclif}),
        'oclif.manifest.json': manifest('9.0.0'),
      },
      says: 'belongs to the program',
    },
  ])('$what, and leaves nothing', async ({files, says}) => {
    await using place = await openPluginPlace();
    await writeFiles(join(place.workFolder, 'package'), files);
    const {message} = expectFailure(await place.run(['plugins', 'install', './package']), 'USAGE_INVALID');
    expect(message).toContain(says);
    expect(await installedFolders(place)).toBe(0);
    expect(expectSuccess(await place.run(['ranking', 'types'])).data).toHaveProperty('types');
  });

  test.each([
    {words: ['./nothing-here'], code: 'USAGE_INVALID'},
    {words: [], code: 'USAGE_INVALID'},
    {words: ['ali1688-plugin-that-no-cache-has'], code: 'NETWORK'},
  ] as const)('%j', async ({words, code}) => {
    await using place = await openPluginPlace();
    expectFailure(await place.run(['plugins', 'install', ...words]), code);
    expect(await installedFolders(place)).toBe(0);
  });

  test('a part that fails is told with exit 7, and the other one is added', async () => {
    await using place = await openPluginPlace();
    const {checks} = expectFailure(await place.run(['plugins', 'install', './nothing', folder]), 'PARTIAL');
    expect(checks?.map(({ok}) => ok)).toEqual([false, true]);
    expectSuccess(await place.run(['sample', 'hello']));
  });

  const hasNoNpm = tellSkipped(
    findNpm('') === undefined,
    'plugins without npm: this Node.js brings its own.',
  );
  test.runIf(hasNoNpm)('without npm says how to get it', async () => {
    await using place = await openPluginPlace();
    const {hint} = expectFailure(
      await place.run(['plugins', 'install', folder], {PATH: place.workFolder}),
      'STATE_UNUSABLE',
    );
    expect(hint).toContain('Node.js');
  });
});

describe.concurrent('a broken plugin', () => {
  test('whose files are gone breaks no other command; list names it and uninstall takes it out', async () => {
    await using place = await openPluginPlace();
    expectSuccess(await place.run(['plugins', 'install', folder]));
    await rm(join(place.home, 'plugins', 'installed'), {recursive: true});
    const run = await place.run(['ranking', 'types']);
    expect(expectSuccess(run).data).toHaveProperty('types');
    expect(run.stderr).toBe(
      `Note PLUGIN_BROKEN: ${pluginName} cannot be loaded as it is; commands of it may be missing. See: ali1688 plugins list\n`,
    );
    const listed = expectSuccess(await place.run(['plugins', 'list']));
    expect(listed.data).toMatchObject({
      plugins: expect.arrayContaining([expect.objectContaining({name: pluginName, state: 'broken'})]),
    });
    expect(listed.meta.notes.map(({code}) => code)).toEqual(['PLUGIN_BROKEN']);
    expectSuccess(await place.run(['plugins', 'uninstall', pluginName]));
    expect((await place.run(['ranking', 'types'])).stderr).toBe('');
  });

  test('whose manifest is broken is told in one line', async () => {
    await using place = await openPluginPlace();
    const {path} = await addSkillPlugin(place, {});
    await writeFile(join(path, 'oclif.manifest.json'), '{');
    const run = await place.run(['ranking', 'types'], {ALI1688_LANG: 'zh'});
    expectSuccess(run);
    expect(run.stderr).toMatch(/^提示 PLUGIN_BROKEN：ali1688-plugin-sample 无法正常加载.*\n$/);
  });

  test('whose hook stops every command can still be removed', async () => {
    await using place = await openPluginPlace();
    const {path} = await addSkillPlugin(
      place,
      {'1688-sample': skillFiles('1688-sample')},
      'ali1688-plugin-stop',
    );
    const hooks = {init: './stop.js'};
    await writeFiles(path, {
      'package.json': JSON.stringify({
        name: 'ali1688-plugin-stop',
        version: '1.2.3',
        type: 'module',
        oclif: {hooks},
      }),
      'stop.js': 'export default function () { this.error("stopped by a plugin", {exit: 9}); }\n',
    });
    const stopped = await place.run(['ranking', 'types']);
    expect(stopped.exitCode).not.toBe(0);
    expectSuccess(await place.run(['plugins', 'uninstall', 'ali1688-plugin-stop']));
    expectSuccess(await place.run(['ranking', 'types']));
    // npm did not make that folder, so it is left where it is.
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  test.each(['', '{', '[]', '{"oclif":{"plugins":7}}'])(
    'a list that reads %j breaks no command',
    async (text) => {
      await using place = await openPluginPlace();
      await listPlugins(place, []);
      await writeFile(join(place.home, 'plugins', 'package.json'), text);
      expect(expectSuccess(await place.run(['ranking', 'types'])).data).toHaveProperty('types');
      expectSuccess(await place.run(['plugins', 'install', folder]));
      expectSuccess(await place.run(['sample', 'hello']));
    },
  );
});

describe.concurrent('plugins uninstall', () => {
  test('takes the command away, and all that npm installed', async () => {
    await using place = await openPluginPlace();
    expectSuccess(await place.run(['plugins', 'install', folder]));
    const dry = expectSuccess(await place.run(['plugins', 'uninstall', pluginName, '--dry-run']));
    expect(dry.data).toMatchObject({removed: [{name: pluginName, version: '1.0.0'}]});
    expectSuccess(await place.run(['sample', 'hello']));
    const {meta} = expectSuccess(await place.run(['plugins', 'uninstall', pluginName]));
    expect(meta.notes.map(({code}) => code)).toEqual(['PLUGIN_SKILLS_STAY']);
    expectFailure(await place.run(['sample', 'hello']), 'USAGE_INVALID');
    expect(await installedFolders(place)).toBe(0);
    const list: unknown = JSON.parse(await readFile(join(place.home, 'plugins', 'package.json'), 'utf8'));
    expect(list).toEqual({private: true, oclif: {schema: 1, plugins: []}});
  });

  test.each([
    {words: ['ali1688-plugin-unknown'], says: 'There is no plugin'},
    {words: ['@ali1688/plugin-ranking'], says: 'belongs to ali1688 itself'},
    {words: [], says: 'Which plugin?'},
  ])('refuses $words', async ({words, says}) => {
    await using place = await openPluginPlace();
    const {message} = expectFailure(await place.run(['plugins', 'uninstall', ...words]), 'USAGE_INVALID');
    expect(message).toContain(says);
  });
});

describe.concurrent('where plugins are looked for', () => {
  test('never in a working folder: a relative home names none', async () => {
    await using place = await openPluginPlace();
    await mkdir(join(place.workFolder, 'home'));
    const inside = {...place, home: join(place.workFolder, 'home')};
    await addSkillPlugin(inside, {'1688-sample': skillFiles('1688-sample')});
    const run = await place.run(['skills', 'list'], {ALI1688_HOME: 'home'});
    expectFailure(run, 'USAGE_INVALID');
    const help = await place.run(['ranking', 'types'], {
      ALI1688_HOME: 'home',
      XDG_DATA_HOME: place.workFolder,
    });
    expect(help.stdout).toContain('complex');
  });

  test.each([
    {what: 'a file', make: (home: string) => writeFile(home, '')},
    {what: 'a folder that nobody may enter', make: (home: string) => mkdir(home, {mode: 0o000})},
  ])('a home that is $what holds none, and no command fails for it', async ({make}) => {
    await using place = await openPluginPlace();
    await make(place.home);
    const run = await runWithoutRights(place, ['ranking', 'types']);
    expect(expectSuccess(run).data).toHaveProperty('types');
    expect(run.stderr).toBe('');
    expectSuccess(await runWithoutRights(place, ['plugins', 'list']));
    expectSuccess(await runWithoutRights(place, ['skills', 'list']));
    expectFailure(await runWithoutRights(place, ['plugins', 'install', folder]), 'STATE_UNUSABLE');
  });

  test('plugins list names those of the program too', async () => {
    await using place = await openPluginPlace();
    const {data} = expectSuccess(await place.run(['plugins', 'list', '--fields', 'name,type,state']));
    expect(data).toMatchObject({
      plugins: expect.arrayContaining([{name: '@ali1688/plugin-ranking', type: 'core', state: 'ok'}]),
    });
  });
});
