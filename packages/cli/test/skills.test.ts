import {tellSkipped} from '@ali1688/testkit';
import {plainText} from '@ali1688/contracts/errors';
import {mkdir, readFile, readdir, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {howToUpdate} from '../src/operations/skills/skill-texts.ts';
import {findSkills} from '../src/skills/find-skills.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {fileContents} from './support/file-contents.ts';
import {listedSkills} from './support/listed-skills.ts';
import {openPlace, type Place} from './support/place.ts';
import {addSkillPlugin, skillFiles, skillText, writeFiles, type SkillPlugin} from './support/skill-plugin.ts';
import {findTerminalProvider, runOnTerminal} from './support/terminal.ts';

const name = '1688-sample';

async function openSkillPlace(): Promise<Place & {readonly plugin: SkillPlugin}> {
  const place = await openPlace();
  const plugin = await addSkillPlugin(place, {[name]: skillFiles(name)});
  return {...place, plugin};
}

/** The places of the one skill, as `skills list` has them. */
async function listedPlaces(place: Place): Promise<unknown> {
  return (await listedSkills(place)).map(({installed}) => installed);
}

describe.concurrent('skills list', () => {
  test('names skill, version, description and plugin', async () => {
    await using place = await openSkillPlace();
    expect(await listedSkills(place)).toEqual([
      {
        name,
        version: '1.2.3',
        description: `查询示例数据 (sample data). Use when a test asks for ${name}.`,
        plugin: 'ali1688-plugin-sample',
        places: [],
        installed: [],
      },
    ]);
  });

  test('tells current, older, changed and foreign folders of this project and this user', async () => {
    await using place = await openSkillPlace();
    const install = ['skills', 'install', name];
    for (const words of [
      ['--agent', 'agents'],
      ['--agent', 'cursor'],
      ['--agent', 'gemini', '--global'],
    ])
      expectSuccess(await place.run([...install, ...words]));
    await writeFile(join(place.workFolder, '.cursor/skills', name, 'SKILL.md'), skillText(name, '1.2.4'));
    await writeFiles(join(place.path, '.claude/skills', name), {'SKILL.md': skillText(name, '0.0.1')});
    await place.plugin.carry(name, skillFiles(name, '2.0.0'));
    expectSuccess(await place.run([...install, '--dir', 'somewhere']));
    const entry = (
      agent: string | undefined,
      scope: string,
      path: string,
      version: string,
      state: string,
    ) => ({
      ...(agent === undefined ? {} : {agent}),
      scope,
      path: join(path, name),
      version,
      state,
    });
    const {workFolder, path} = place;
    expect(await listedPlaces(place)).toEqual([
      [
        entry('agents', 'project', join(workFolder, '.agents/skills'), '1.2.3', 'older'),
        entry('cursor', 'project', join(workFolder, '.cursor/skills'), '1.2.4', 'changed'),
        entry('claude-code', 'user', join(path, '.claude/skills'), '0.0.1', 'foreign'),
        entry('gemini', 'user', join(path, '.gemini/skills'), '1.2.3', 'older'),
        entry(undefined, 'project', join(workFolder, 'somewhere'), '2.0.0', 'current'),
      ],
    ]);
  });

  test('tells a newer folder when the plugin went back, and a folder whose plugin is gone', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents']));
    await place.plugin.carry(name, skillFiles(name, '1.2.2'));
    expect(await listedPlaces(place)).toMatchObject([[{state: 'newer'}]]);
    await rm(place.plugin.path, {recursive: true});
    expect(await listedSkills(place)).toMatchObject([
      {name, places: ['agents project older'], installed: [{version: '1.2.3'}]},
    ]);
  });

  test('leaves out what is no skill, and shows one whose head cannot be read', async () => {
    await using place = await openSkillPlace();
    await place.plugin.carry('Not-A-Skill', {'SKILL.md': skillText('Not-A-Skill', '1.0.0')});
    await place.plugin.carry('1688-without-text', {'README.md': 'none\n'});
    await place.plugin.carry('1688-strange-head', {'SKILL.md': '---\nname: [\n---\n'});
    const names = (await listedSkills(place)).map((skill) => skill.name);
    expect(names).toEqual([name, '1688-strange-head']);
  });
});

describe('of two skills with one name', () => {
  test('that of the program counts', async () => {
    await using place = await openPlace();
    const roots = ['theirs', 'ours'].map((folder) => join(place.path, folder));
    for (const root of roots) await writeFiles(join(root, 'dist', 'skill', name), skillFiles(name));
    const [theirs = '', ours = ''] = roots;
    const found = findSkills([
      {name: 'theirs', root: theirs, isCore: false},
      {name: 'ours', root: ours, isCore: true},
    ]);
    expect(found).toMatchObject([{name, plugin: 'ours', path: join(ours, 'dist', 'skill', name)}]);
  });
});

describe('a later version of a skill', () => {
  const skill = {name, version: '1.0.0', description: undefined, path: '/x'};

  test('comes with the program, or with the plugin that carries it', () => {
    expect(howToUpdate({...skill, plugin: '@ali1688/plugin-ranking', isCore: true})).toEqual({
      en: expect.stringContaining('Update ali1688 itself'),
      zh: expect.stringContaining('升级'),
    });
    expect(plainText(howToUpdate({...skill, plugin: 'theirs', isCore: false}).zh)).toContain(
      'ali1688 plugins install theirs',
    );
  });
});

describe.concurrent('skills show', () => {
  test('gives the text as data, with where it lies', async () => {
    await using place = await openSkillPlace();
    expect(expectSuccess(await place.run(['skills', 'show', name])).data).toEqual({
      name,
      version: '1.2.3',
      description: expect.any(String),
      plugin: 'ali1688-plugin-sample',
      path: place.plugin.skillFolder(name),
      text: skillText(name, '1.2.3'),
    });
  });

  test.each([['show'], ['show', '1688-x']])(
    'without a known name is a usage failure: %s %s',
    async (...words) => {
      await using place = await openSkillPlace();
      const {hint} = expectFailure(await place.run(['skills', ...words]), 'USAGE_INVALID');
      expect(hint).toContain('ali1688 skills list');
    },
  );

  const provider = findTerminalProvider();
  test.runIf(provider !== undefined)('is the text itself on a terminal', async () => {
    if (provider === undefined) return;
    await using place = await openSkillPlace();
    const run = await runOnTerminal(provider, place, `skills show ${name}`);
    expect(run.stdout).toBe(skillText(name, '1.2.3'));
  });
});

describe.concurrent('skills uninstall', () => {
  test('removes what was installed from here and says what', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents']));
    const {data} = expectSuccess(await place.run(['skills', 'uninstall', name]));
    const path = join(place.workFolder, '.agents/skills', name);
    expect(data).toEqual({
      removed: [{name, agent: 'agents', path, files: Object.keys(skillFiles(name)).toSorted()}],
    });
    expect(await readdir(join(place.workFolder, '.agents/skills'))).toEqual([]);
    expect(JSON.parse(await readFile(join(place.home, 'skills.json'), 'utf8'))).toEqual({
      v: 1,
      installed: {},
    });
  });

  test('keeps what the user changed, and removes it with --force', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await place.run(['skills', 'install', name, '--dir', 'x y']));
    const path = join(place.workFolder, 'x y', name);
    await writeFile(join(path, 'SKILL.md'), 'mine\n');
    const words = ['skills', 'uninstall', name, '--dir', 'x y'];
    const {message, hint} = expectFailure(await place.run(words), 'STATE_UNUSABLE');
    expect(message).toContain('SKILL.md changed');
    expect(hint).toContain(`ali1688 skills uninstall ${name} --dir 'x y' --force`);
    expect((await stat(path)).isDirectory()).toBe(true);
    expectSuccess(await place.run([...words, '--force']));
    expect(await fileContents(place.workFolder)).toEqual({});
  });

  test('a dry run removes nothing', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents']));
    const before = await fileContents(place.workFolder);
    expect(expectSuccess(await place.run(['skills', 'uninstall', name, '--dry-run'])).data).toMatchObject({
      removed: [{name}],
    });
    expect(await fileContents(place.workFolder)).toEqual(before);
  });

  test('in several places is a question, answered by commands to copy', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents', '--agent', 'cursor']));
    const {hint} = expectFailure(await place.run(['skills', 'uninstall', name]), 'USAGE_INVALID');
    expect(hint).toContain(
      `ali1688 skills uninstall ${name} --agent agents; ali1688 skills uninstall ${name} --agent cursor`,
    );
  });

  test('takes a skill away whose plugin is gone', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents']));
    await rm(place.plugin.path, {recursive: true});
    expectSuccess(await place.run(['skills', 'uninstall', name]));
    expect(await fileContents(place.workFolder)).toEqual({});
  });

  test.each([
    {words: [name], says: 'is not installed'},
    {words: ['1688-sampel'], says: 'There is no skill'},
    {words: ['..', '--dir', 'x'], says: 'There is no skill'},
    {words: [], says: 'Which skill?'},
  ])('refuses $words', async ({words, says}) => {
    await using place = await openSkillPlace();
    await mkdir(join(place.workFolder, 'x'));
    const {message} = expectFailure(await place.run(['skills', 'uninstall', ...words]), 'USAGE_INVALID');
    expect(message).toContain(says);
  });
});

describe.concurrent('skills doctor', () => {
  test('checks Node.js and, of each skill, files, version and script', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents']));
    const path = join(place.workFolder, '.agents/skills', name);
    expect(expectSuccess(await place.run(['skills', 'doctor'])).data).toEqual({
      checks: [
        {check: 'node', ok: true, found: expect.stringContaining('Node.js')},
        {check: `files ${path}`, ok: true, found: 'whole and unchanged'},
        {check: `version ${path}`, ok: true, found: '1.2.3'},
        {check: `script ${path}`, ok: true, found: '1.2.3'},
      ],
    });
  });

  test.each([
    {
      what: 'a changed file; its script is not started',
      spoil: (path: string) => writeFile(join(path, 'scripts', `${name}.mjs`), 'process.kill(process.ppid)'),
      failed: ['files'],
      next: `ali1688 skills install ${name} --agent agents --force`,
    },
    {
      what: 'a missing file',
      spoil: (path: string) => rm(join(path, 'LICENSE.txt')),
      failed: ['files'],
      next: `ali1688 skills install ${name} --agent agents --force`,
    },
  ])('finds $what', async ({spoil, failed, next}) => {
    await using place = await openSkillPlace();
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents']));
    await spoil(join(place.workFolder, '.agents/skills', name));
    const run = await place.run(['skills', 'doctor']);
    const {checks = [], hint} = expectFailure(run, 'STATE_UNUSABLE');
    expect(checks.filter(({ok}) => !ok).map(({check}) => check.split(' ')[0])).toEqual(failed);
    expect(checks.some(({check}) => check.startsWith('script'))).toBe(false);
    expect(hint).toContain(next);
  });

  test('finds an older version, and a script that does not start', async () => {
    await using place = await openSkillPlace();
    await place.plugin.carry(name, {
      ...skillFiles(name, '1.0.0'),
      [`scripts/${name}.mjs`]: `throw new RangeError('no luck');\n`,
    });
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents']));
    await place.plugin.carry(name, skillFiles(name, '2.0.0'));
    const {checks = [], hint} = expectFailure(await place.run(['skills', 'doctor']), 'STATE_UNUSABLE');
    const failed = checks.filter(({ok}) => !ok);
    expect(failed.map(({check, found}) => [check.split(' ')[0], found])).toEqual([
      ['version', '1.0.0, the plugin has 2.0.0'],
      ['script', 'RangeError: no luck'],
    ]);
    expect(hint).toBe(`Run: ali1688 skills install ${name} --agent agents`);
  });

  test.runIf(tellSkipped(process.platform !== 'win32', 'a folder quoted for sh, by skills: not on Windows.'))(
    'prints commands that a shell reads, however the folder is named',
    async () => {
      await using place = await openSkillPlace();
      const folder = join(place.workFolder, "it's mine");
      expectSuccess(await place.run(['skills', 'install', name, '--dir', folder]));
      await rm(join(folder, name, 'LICENSE.txt'));
      const {hint} = expectFailure(await place.run(['skills', 'doctor']), 'STATE_UNUSABLE');
      const quoted = `'${place.workFolder}/it'\\''s mine'`;
      expect(hint).toBe(`Run: ali1688 skills install ${name} --dir ${quoted} --force`);
    },
  );

  test('finds a newer version and says to update what carries it, never to go back', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents']));
    await place.plugin.carry(name, skillFiles(name, '1.2.2'));
    const {checks = [], hint} = expectFailure(await place.run(['skills', 'doctor']), 'STATE_UNUSABLE');
    expect(checks.filter(({ok}) => !ok)).toMatchObject([{found: '1.2.3, the plugin has 1.2.2'}]);
    expect(hint).toBe('Update the plugin: ali1688 plugins install ali1688-plugin-sample.');
  });

  test('the script sees no credential', async () => {
    await using place = await openSkillPlace();
    await place.plugin.carry(name, {
      ...skillFiles(name),
      [`scripts/${name}.mjs`]:
        'console.log(Object.keys(process.env).filter((key) => /ALI|SECRET|TOKEN/.test(key)).length);\n',
    });
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents']));
    const {data} = expectSuccess(
      await place.run(['skills', 'doctor'], {ALI1688_APP_SECRET: 'a-secret-of-mine'}),
    );
    expect(data).toMatchObject({checks: [{}, {}, {}, {found: '0'}]});
  });

  test('without any installed skill says how to install one', async () => {
    await using place = await openSkillPlace();
    const {meta} = expectSuccess(await place.run(['skills', 'doctor']));
    expect(meta.notes.map(({code}) => code)).toEqual(['NO_SKILL_INSTALLED']);
  });
});

test.each(['list', 'install', 'uninstall', 'show', 'doctor'])(
  'skills %s has its help in Chinese',
  async (command) => {
    await using place = await openPlace({ALI1688_LANG: 'zh'});
    const {stdout, exitCode} = await place.run(['skills', command, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('用法');
    expect(stdout).not.toMatch(/^(USAGE|FLAGS|DESCRIPTION|EXAMPLES)$/m);
    expect(stdout).toContain('技能');
  },
);
