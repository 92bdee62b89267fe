import {mkdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {fileContents} from './support/file-contents.ts';
import {openPlace, type Place} from './support/place.ts';
import {addSkillPlugin, skillFiles, writeFiles, type SkillPlugin} from './support/skill-plugin.ts';

const name = '1688-sample';

async function openSkillPlace(): Promise<Place & {readonly plugin: SkillPlugin}> {
  const place = await openPlace();
  const plugin = await addSkillPlugin(place, {
    [name]: skillFiles(name),
    '1688-other': skillFiles('1688-other', '0.1.0'),
  });
  return {...place, plugin};
}

function install(place: Place, ...words: readonly string[]) {
  return place.run(['skills', 'install', ...words]);
}

describe.concurrent('skills install', () => {
  test('copies the whole folder, with the usual modes, and says what it wrote', async () => {
    await using place = await openSkillPlace();
    await mkdir(join(place.workFolder, '.claude'));
    const {data, meta} = expectSuccess(await install(place, name));
    const path = join(place.workFolder, '.claude', 'skills', name);
    const files = skillFiles(name);
    expect(data).toEqual({
      installed: [
        {
          name,
          version: '1.2.3',
          agent: 'claude-code',
          path,
          files: Object.keys(files).toSorted(),
          action: 'created',
        },
      ],
    });
    expect(meta.operation).toBe('skills:install');
    expect(meta.notes.map(({code}) => code)).toEqual(['SKILL_AGENT_CHOSEN']);
    expect(await fileContents(path)).toEqual(files);
    expect((await stat(join(path, 'SKILL.md'))).mode & 0o777).toBe(0o644);
    expect((await stat(join(path, 'references'))).mode & 0o777).toBe(0o755);
    // Nothing of the work is left beside it.
    expect(
      Object.keys(await fileContents(place.workFolder)).every((file) => file.includes(`/${name}/`)),
    ).toBe(true);
  });

  test.each([
    {agent: 'claude-code', project: '.claude/skills', user: '.claude/skills'},
    {agent: 'agents', project: '.agents/skills', user: '.agents/skills'},
    {agent: 'codex', project: '.agents/skills', user: '.agents/skills'},
    {agent: 'cursor', project: '.cursor/skills', user: '.cursor/skills'},
    {agent: 'gemini', project: '.gemini/skills', user: '.gemini/skills'},
    {agent: 'opencode', project: '.opencode/skills', user: '.config/opencode/skills'},
    {agent: 'openclaw', project: 'skills', user: '.openclaw/skills'},
  ])('writes where $agent looks, in the project and for the user', async ({agent, project, user}) => {
    await using place = await openSkillPlace();
    expectSuccess(await install(place, name, '--agent', agent));
    expectSuccess(await install(place, name, '--agent', agent, '--global'));
    expect(await fileContents(join(place.workFolder, project, name))).toEqual(skillFiles(name));
    expect(await fileContents(join(place.path, user, name))).toEqual(skillFiles(name));
  });

  test('takes several skills and agents, each folder once', async () => {
    await using place = await openSkillPlace();
    const {data} = expectSuccess(
      await install(
        place,
        '1688-other',
        name,
        name,
        '--agent',
        'codex',
        '--agent',
        'agents',
        '--agent',
        'cursor',
      ),
    );
    expect(data).toMatchObject({
      installed: [
        {name: '1688-other', agent: 'codex'},
        {name: '1688-other', agent: 'cursor'},
        {name, agent: 'codex'},
        {name, agent: 'cursor'},
      ],
    });
  });

  test('--all takes every skill that there is', async () => {
    await using place = await openSkillPlace();
    const {data} = expectSuccess(await install(place, '--all', '--agent', 'agents', '--fields', 'name'));
    expect(data).toEqual({installed: expect.arrayContaining([{name: '1688-other'}, {name}])});
    expect(await fileContents(join(place.workFolder, '.agents/skills', name))).toEqual(skillFiles(name));
  });

  test.each(['skills dir', '技能 目录', './deep/er', '..'])('takes the folder --dir %j', async (dir) => {
    await using place = await openSkillPlace();
    const {data} = expectSuccess(await install(place, name, '--dir', dir));
    const path = join(place.workFolder, dir, name);
    expect(data).toMatchObject({installed: [{path, action: 'created'}]});
    expect(await fileContents(path)).toEqual(skillFiles(name));
  });

  test('the same content is up to date: nothing is written, not even the record', async () => {
    await using place = await openSkillPlace();
    const path = join(place.workFolder, 'x', name);
    await writeFiles(path, skillFiles(name));
    const before = await stat(path);
    const {data, meta} = expectSuccess(await install(place, name, '--dir', 'x'));
    expect(data).toMatchObject({installed: [{action: 'unchanged'}]});
    expect(meta.notes.map(({code}) => code)).toEqual(['SKILL_UP_TO_DATE']);
    expect((await stat(path)).ino).toBe(before.ino);
    await expect(stat(join(place.home, 'skills.json'))).rejects.toThrow('ENOENT');
  });

  test('a new version of the plugin updates an untouched folder, files that are gone included', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await install(place, name, '--agent', 'agents'));
    const {'references/auth.md': _, ...rest} = skillFiles(name, '1.3.0');
    await place.plugin.carry(name, {...rest, 'references/new.md': 'new\n'});
    const {data} = expectSuccess(await install(place, name, '--agent', 'agents'));
    expect(data).toMatchObject({installed: [{version: '1.3.0', action: 'updated'}]});
    expect(await fileContents(join(place.workFolder, '.agents/skills', name))).toEqual({
      ...rest,
      'references/new.md': 'new\n',
    });
  });

  test.each([
    {installed: '9.9.9', carried: '1.2.3'},
    {installed: '1.3.0-beta.10', carried: '1.3.0-beta.9'},
  ])('$installed gives way to $carried only with --force', async ({installed, carried}) => {
    await using place = await openSkillPlace();
    await place.plugin.carry(name, skillFiles(name, installed));
    const words = [name, '--agent', 'agents'];
    expectSuccess(await install(place, ...words));
    await place.plugin.carry(name, skillFiles(name, carried));
    const path = join(place.workFolder, '.agents/skills', name);
    for (const more of [[], ['--dry-run']]) {
      const {message, hint} = expectFailure(await install(place, ...words, ...more), 'STATE_UNUSABLE');
      for (const text of [path, installed, carried]) expect(message).toContain(text);
      expect(hint).toContain('Update the plugin: ali1688 plugins install ali1688-plugin-sample.');
      expect(hint).toContain(`ali1688 skills install ${name} --agent agents --force`);
    }
    const chinese = await place.run(['skills', 'install', ...words], {ALI1688_LANG: 'zh'});
    expect(chinese.stdout).toContain(`已安装 ${installed} 版`);
    expect(await fileContents(path)).toEqual(skillFiles(name, installed));
    const {data} = expectSuccess(await install(place, ...words, '--force'));
    expect(data).toMatchObject({installed: [{version: carried, action: 'replaced'}]});
    expect(await fileContents(path)).toEqual(skillFiles(name, carried));
  });

  test('what the user changed is kept, named, and replaced only with --force', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await install(place, name, '--agent', 'agents'));
    const path = join(place.workFolder, '.agents/skills', name);
    await writeFile(join(path, 'SKILL.md'), 'mine\n');
    await writeFile(join(path, 'notes.md'), 'mine too\n');
    await rm(join(path, 'LICENSE.txt'));
    const mine = await fileContents(path);
    const {message, hint} = expectFailure(await install(place, name, '--agent', 'agents'), 'STATE_UNUSABLE');
    for (const text of [path, 'SKILL.md changed', 'notes.md added', 'LICENSE.txt missing'])
      expect(message).toContain(text);
    expect(hint).toContain(`ali1688 skills install ${name} --agent agents --force`);
    expect(await fileContents(path)).toEqual(mine);
    const {data} = expectSuccess(await install(place, name, '--agent', 'agents', '--force'));
    expect(data).toMatchObject({installed: [{action: 'replaced'}]});
    expect(await fileContents(path)).toEqual(skillFiles(name));
  });

  test('a folder that came from elsewhere is kept, and replaced only with --force', async () => {
    await using place = await openSkillPlace();
    const path = join(place.workFolder, 'x', name);
    await writeFiles(path, {'SKILL.md': 'from elsewhere\n'});
    const {message} = expectFailure(await install(place, name, '--dir', 'x'), 'STATE_UNUSABLE');
    expect(message).toContain('was not put there by this command');
    expect(await fileContents(path)).toEqual({'SKILL.md': 'from elsewhere\n'});
    expectSuccess(await install(place, name, '--dir', 'x', '--force'));
    expect(await fileContents(path)).toEqual(skillFiles(name));
  });

  test('a dry run tells what would be done and writes nothing', async () => {
    await using place = await openSkillPlace();
    const {data, meta} = expectSuccess(await install(place, name, '--agent', 'agents', '--dry-run'));
    expect(data).toMatchObject({installed: [{name, action: 'created'}]});
    expect(meta.notes.map(({code}) => code)).toEqual(['DRY_RUN']);
    expect(await fileContents(place.workFolder)).toEqual({});
    await expect(stat(join(place.home, 'tokens'))).rejects.toThrow('ENOENT');
  });

  test('when a part fails, the exit status is 7 and each part is listed', async () => {
    await using place = await openSkillPlace();
    await writeFiles(join(place.workFolder, 'x', name), {'SKILL.md': 'mine\n'});
    const {message, checks} = expectFailure(
      await install(place, '1688-other', name, '--dir', 'x'),
      'PARTIAL',
    );
    expect(message).toContain('1/2 done');
    expect(checks).toEqual([
      {check: expect.stringContaining('1688-other'), ok: true, found: expect.stringContaining('created')},
      {
        check: expect.stringContaining(name),
        ok: false,
        found: 'STATE_UNUSABLE',
        cause: expect.stringContaining('not put there'),
        next: expect.stringContaining('--force'),
      },
    ]);
    expect(await fileContents(join(place.workFolder, 'x', '1688-other'))).toEqual(
      skillFiles('1688-other', '0.1.0'),
    );
  });

  test('the record is private and holds a hash for each file', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await install(place, name, '--agent', 'agents'));
    const path = join(place.home, 'skills.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const record: unknown = JSON.parse(await readFile(path, 'utf8'));
    const files = Object.fromEntries(
      Object.keys(skillFiles(name)).map((file) => [file, expect.stringMatching(/^[0-9a-f]{64}$/)]),
    );
    expect(record).toEqual({
      v: 1,
      installed: {[join(place.workFolder, '.agents/skills', name)]: {skill: name, version: '1.2.3', files}},
    });
  });

  test('a broken record is moved aside, and one of a later version is left alone', async () => {
    await using place = await openSkillPlace();
    const path = join(place.home, 'skills.json');
    await writeFile(path, '{"v":1,');
    expectSuccess(await install(place, name, '--agent', 'agents'));
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({v: 1});
    await writeFile(path, '{"v":2,"of":"tomorrow"}');
    const {meta} = expectSuccess(await install(place, name, '--agent', 'cursor'));
    expect(meta.notes.map(({code}) => code)).toEqual(['SKILL_RECORD_NOT_KEPT']);
    expect(await readFile(path, 'utf8')).toBe('{"v":2,"of":"tomorrow"}');
  });
});

describe.concurrent('without --agent', () => {
  test.each([
    {folders: ['.claude'], agent: 'claude-code'},
    {folders: ['.agents', '.codex'], agent: 'agents'},
    {folders: ['.cursor'], agent: 'cursor'},
  ])('$folders alone means $agent', async ({folders, agent}) => {
    await using place = await openSkillPlace();
    for (const folder of folders) await mkdir(join(place.workFolder, folder));
    const {data} = expectSuccess(await install(place, name));
    expect(data).toMatchObject({installed: [{agent}]});
  });

  test('several agents are a question, answered by commands to copy', async () => {
    await using place = await openSkillPlace();
    for (const folder of ['.claude', '.cursor']) await mkdir(join(place.workFolder, folder));
    const {message, hint} = expectFailure(await install(place, name), 'USAGE_INVALID');
    expect(message).toContain('claude-code (.claude/skills), cursor (.cursor/skills)');
    expect(hint).toContain(`ali1688 skills install ${name} --agent claude-code;`);
    expect(hint).toContain(`ali1688 skills install ${name} --agent claude-code --agent cursor`);
    expect(Object.keys(await fileContents(place.workFolder))).toEqual([]);
  });

  test.each([[[]], [['--global']]])('no agent at all is a question too, with %j', async (words) => {
    await using place = await openSkillPlace();
    const {hint} = expectFailure(await install(place, name, ...words), 'USAGE_INVALID');
    expect(hint).toContain(
      ['ali1688', 'skills', 'install', name, '--agent', 'claude-code', ...words].join(' '),
    );
    expect(hint).toContain('--dir DIR');
  });
});

describe.concurrent('wrong words', () => {
  test.each([
    {words: ['1688-sampel'], says: 'There is no skill', hint: 'Did you mean 1688-sample?'},
    {words: ['../1688-sample', '--dir', 'x'], says: 'There is no skill', hint: 'ali1688 skills list'},
    {words: [], says: 'Which skill?', hint: '--all'},
    {words: [name, '--all'], says: 'contradict', hint: '--help'},
    {
      words: [name, '--agent', 'agents', '--agent', 'copilot'],
      says: '--agent "copilot" is not allowed',
      hint: '--help',
    },
    {words: [name, '--dir', 'x', '--agent', 'agents'], says: 'contradict', hint: '--help'},
    {words: [name, '--dir', 'x', '--global'], says: 'contradict', hint: '--help'},
  ])('$words', async ({words, says, hint}) => {
    await using place = await openSkillPlace();
    const error = expectFailure(await install(place, ...words), 'USAGE_INVALID');
    expect(error.message).toContain(says);
    expect(error.hint).toContain(hint);
    expect(await fileContents(place.workFolder)).toEqual({});
  });
});
