import {tellSkipped} from '@ali1688/testkit';
import {chmod, chown, lstat, mkdir, readdir, readlink, rename, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {fileContents} from './support/file-contents.ts';
import {listedSkills} from './support/listed-skills.ts';
import {openPlace, type Place} from './support/place.ts';
import {lockHome, runWithoutRights} from './support/run-without-rights.ts';
import {addSkillPlugin, skillFiles, writeFiles} from './support/skill-plugin.ts';

const name = '1688-sample';

async function openSkillPlace(): Promise<Place> {
  const place = await openPlace();
  await addSkillPlugin(place, {[name]: skillFiles(name)});
  return place;
}

describe.concurrent('a folder that cannot be made', () => {
  test.runIf(tellSkipped(process.platform === 'linux', 'a folder that cannot be made: needs /proc.'))(
    'is told at once, also where the system calls it missing',
    async () => {
      await using place = await openSkillPlace();
      const run = await place.run(['skills', 'install', name, '--dir', '/proc/x/y']);
      expect(expectFailure(run, 'STATE_UNUSABLE').message).toContain('/proc/x/y');
    },
  );
});

describe.concurrent('a link', () => {
  test('in the place of the skill is told and not followed; --force replaces the link alone', async () => {
    await using place = await openSkillPlace();
    const precious = join(place.path, 'precious');
    await writeFiles(precious, {'SKILL.md': 'precious\n'});
    await mkdir(join(place.workFolder, 'skills'));
    const path = join(place.workFolder, 'skills', name);
    await symlink(precious, path);
    const words = ['skills', 'install', name, '--dir', 'skills'];
    const {message} = expectFailure(await place.run(words), 'STATE_UNUSABLE');
    expect(message).toContain(`a link to ${precious}`);
    expect(await readlink(path)).toBe(precious);
    expectSuccess(await place.run([...words, '--force']));
    expect((await lstat(path)).isSymbolicLink()).toBe(false);
    expect(await fileContents(path)).toEqual(skillFiles(name));
    expect(await fileContents(precious)).toEqual({'SKILL.md': 'precious\n'});
  });

  test('that leads to the very same content is still a link: uninstall takes --force and the link alone', async () => {
    await using place = await openSkillPlace();
    const twin = join(place.path, 'twin');
    await writeFiles(twin, skillFiles(name));
    await mkdir(join(place.workFolder, 'skills'));
    await symlink(twin, join(place.workFolder, 'skills', name));
    const words = ['skills', 'uninstall', name, '--dir', 'skills'];
    expectFailure(await place.run(words), 'STATE_UNUSABLE');
    expectSuccess(await place.run([...words, '--force']));
    expect(await readdir(join(place.workFolder, 'skills'))).toEqual([]);
    expect(await fileContents(twin)).toEqual(skillFiles(name));
  });

  test.each([
    {what: 'the folder of the agent', link: '.claude'},
    {what: 'its skills folder', link: '.claude/skills'},
  ])('in place of $what that leads out of the project is refused', async ({link}) => {
    await using place = await openSkillPlace();
    const outside = join(place.path, 'outside');
    await mkdir(join(outside, 'skills'), {recursive: true});
    if (link.includes('/')) await mkdir(join(place.workFolder, '.claude'));
    await symlink(outside, join(place.workFolder, link));
    const run = await place.run(['skills', 'install', name, '--agent', 'claude-code']);
    const {hint} = expectFailure(run, 'STATE_UNUSABLE');
    expect(hint).toContain(`--dir '${outside}`);
    expect(await fileContents(outside)).toEqual({});
  });

  test('that leads out is told with the folder to name, where the agent looks through the link', async () => {
    await using place = await openSkillPlace();
    const outside = join(place.path, 'outside');
    await mkdir(outside);
    await symlink(outside, join(place.workFolder, '.claude'));
    const run = await place.run(['skills', 'install', name, '--agent', 'claude-code']);
    const {hint} = expectFailure(run, 'STATE_UNUSABLE');
    const dir = join(outside, 'skills');
    expect(hint).toContain(`--dir '${dir}'`);
    expectSuccess(await place.run(['skills', 'install', name, '--dir', dir]));
    expect(await fileContents(join(place.workFolder, '.claude', 'skills', name))).toEqual(skillFiles(name));
  });

  test('from one agent to another makes one place, for uninstall and for the list', async () => {
    await using place = await openSkillPlace();
    await mkdir(join(place.workFolder, '.agents', 'skills'), {recursive: true});
    await mkdir(join(place.workFolder, '.claude'));
    await symlink(join('..', '.agents', 'skills'), join(place.workFolder, '.claude', 'skills'));
    const both = ['--agent', 'claude-code', '--agent', 'agents'];
    const path = join(place.workFolder, '.agents', 'skills', name);
    for (const words of [[], both]) {
      const {data} = expectSuccess(await place.run(['skills', 'install', name, ...both]));
      expect(data).toEqual({installed: [expect.objectContaining({path, action: 'created'})]});
      expect(await installedPaths(place)).toEqual([path]);
      const gone = expectSuccess(await place.run(['skills', 'uninstall', name, ...words]));
      expect(gone.data).toMatchObject({removed: [{path}]});
    }
  });

  test('that took the place of a recorded folder does not make two of it', async () => {
    await using place = await openSkillPlace();
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'claude-code']));
    await rename(join(place.workFolder, '.claude'), join(place.workFolder, '.agents'));
    await symlink('.agents', join(place.workFolder, '.claude'));
    expect(await installedPaths(place)).toEqual([join(place.workFolder, '.agents', 'skills', name)]);
  });

  test('that stays in the project is followed, and the folder has one name', async () => {
    await using place = await openSkillPlace();
    await mkdir(join(place.workFolder, '.agents', 'skills'), {recursive: true});
    await mkdir(join(place.workFolder, '.claude'));
    await symlink(join('..', '.agents', 'skills'), join(place.workFolder, '.claude', 'skills'));
    const {data} = expectSuccess(await place.run(['skills', 'install', name, '--agent', 'claude-code']));
    const path = join(place.workFolder, '.agents', 'skills', name);
    expect(data).toMatchObject({installed: [{path}]});
    const again = expectSuccess(await place.run(['skills', 'install', name, '--agent', 'agents']));
    expect(again.data).toMatchObject({installed: [{path, action: 'unchanged'}]});
  });

  test.each(['SKILL.md', 'references'])('inside an installed skill (%s) is a change', async (entry) => {
    await using place = await openSkillPlace();
    const words = ['skills', 'install', name, '--dir', 'skills'];
    expectSuccess(await place.run(words));
    await symlink(place.path, join(place.workFolder, 'skills', name, `${entry}-link`));
    const {message} = expectFailure(await place.run(words), 'STATE_UNUSABLE');
    expect(message).toContain(`${entry}-link added`);
  });
});

describe.concurrent('in the way', () => {
  test('a file in the place of the skill is kept without --force', async () => {
    await using place = await openSkillPlace();
    await mkdir(join(place.workFolder, 'skills'));
    await writeFile(join(place.workFolder, 'skills', name), 'a file');
    const run = await place.run(['skills', 'install', name, '--dir', 'skills']);
    const {message} = expectFailure(run, 'STATE_UNUSABLE');
    expect(message).toContain('it is not a folder');
    expect(await fileContents(place.workFolder)).toEqual({[`skills/${name}`]: 'a file'});
  });

  test.each([
    {what: 'a file in place of the folder', make: (path: string) => writeFile(path, '')},
    {what: 'a link that leads nowhere', make: (path: string) => symlink('/nowhere/at/all', path)},
  ])('$what', async ({make}) => {
    await using place = await openSkillPlace();
    await make(join(place.workFolder, 'skills'));
    const run = await place.run(['skills', 'install', name, '--dir', 'skills/deeper']);
    const {message} = expectFailure(run, 'STATE_UNUSABLE');
    expect(message).toContain(join(place.workFolder, 'skills'));
  });
});

describe.concurrent('without rights', () => {
  test('a folder that cannot be written is told with its cause, and nothing is left', async () => {
    await using place = await openSkillPlace();
    await giveAway(place);
    const folder = join(place.workFolder, 'skills');
    await mkdir(folder, {mode: 0o555});
    await chmod(folder, 0o555);
    const run = await runWithoutRights(place, ['skills', 'install', name, '--dir', 'skills']);
    const {message, hint} = expectFailure(run, 'STATE_UNUSABLE');
    expect(message).toContain('EACCES');
    expect(hint).toContain('--dir');
    expect(await readdir(folder)).toEqual([]);
  });

  test('a home that cannot be written does not stop an installation; later --force is needed', async () => {
    await using place = await openPlace();
    const plugin = await addSkillPlugin(place, {[name]: skillFiles(name)});
    await giveAway(place);
    await chmod(place.home, 0o555);
    const words = ['skills', 'install', name, '--agent', 'agents'];
    const {meta} = expectSuccess(await runWithoutRights(place, words));
    expect(meta.notes.map(({code}) => code)).toEqual(['SKILL_RECORD_NOT_KEPT']);
    expect(meta.notes[0]?.message).toContain('--force');
    await plugin.carry(name, skillFiles(name, '9.0.0'));
    expectFailure(await runWithoutRights(place, words), 'STATE_UNUSABLE');
    expectSuccess(await runWithoutRights(place, [...words, '--force']));
  });

  test.each(['uninstall', 'install'])(
    'files that %s cannot remove are told with their path',
    async (command) => {
      await using place = await openPlace();
      const plugin = await addSkillPlugin(place, {[name]: skillFiles(name)});
      expectSuccess(await place.run(['skills', 'install', name, '--dir', 'skills']));
      await plugin.carry(name, skillFiles(name, '9.0.0'));
      await giveAway(place);
      const folder = join(place.workFolder, 'skills');
      await chmod(join(folder, name), 0o500);
      const run = await runWithoutRights(place, ['skills', command, name, '--dir', 'skills']);
      const {meta} = expectSuccess(run);
      const [left = ''] = (await readdir(folder)).filter((entry) => entry.startsWith('.'));
      expect(meta.notes).toEqual([
        {code: 'SKILL_FILES_LEFT', message: expect.stringContaining(join(folder, left))},
      ]);
      expect(run.stderr).toContain(join(folder, left));
      await chmod(join(folder, left), 0o700);
      // The next one has nothing left to tell.
      const {meta: later} = expectSuccess(
        await runWithoutRights(place, ['skills', 'install', name, '--dir', 'skills', '--force']),
      );
      expect(later.notes.map(({code}) => code)).not.toContain('SKILL_FILES_LEFT');
    },
  );

  test('a list of plugins that others may change is not used, and that is said', async () => {
    await using place = await openSkillPlace();
    await chmod(join(place.home, 'plugins'), 0o777);
    const run = await place.run(['skills', 'list']);
    expectSuccess(run);
    expect(run.stdout).not.toContain(name);
    expect(run.stderr).toContain('PLUGINS_UNTRUSTED');
  });

  test('a home that nobody can enter is no failure of a list', async () => {
    await using place = await openPlace();
    await lockHome(place);
    expectSuccess(await runWithoutRights(place, ['skills', 'list']));
  });
});

describe.concurrent('a plugin whose skill holds', () => {
  test.each([
    {what: 'a dotfile', entry: '.env'},
    {what: 'a name with a line break', entry: 'a\nb.md'},
    {what: 'a name that Windows keeps', entry: 'nul.md'},
    {what: 'a name in other letters', entry: '说明.md'},
  ])('$what is not installed', async ({entry}) => {
    await using place = await openPlace();
    await addSkillPlugin(place, {[name]: {...skillFiles(name), [entry]: 'x'}});
    const run = await place.run(['skills', 'install', name, '--dir', 'skills']);
    expectFailure(run, 'STATE_UNUSABLE');
    expect(await fileContents(place.workFolder)).toEqual({});
  });

  test('a link is not installed, so that nothing from outside is copied', async () => {
    await using place = await openPlace();
    const plugin = await addSkillPlugin(place, {[name]: skillFiles(name)});
    await writeFile(join(place.path, 'secret'), 'secret');
    await symlink(join(place.path, 'secret'), join(plugin.skillFolder(name), 'references', 'link.md'));
    const run = await place.run(['skills', 'install', name, '--dir', 'skills']);
    const {message} = expectFailure(run, 'STATE_UNUSABLE');
    expect(message).toContain('references/link.md');
    expect(await fileContents(place.workFolder)).toEqual({});
  });
});

/** The paths of the one skill, as `skills list` has them. */
async function installedPaths(place: Place): Promise<readonly string[]> {
  return (await listedSkills(place)).flatMap(({installed}) => installed.map(({path}) => path));
}

/** Makes everything below the place belong to the user without rights. Root alone has to do it. */
async function giveAway(place: Place): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const entries = await readdir(place.path, {recursive: true});
  for (const path of [place.path, ...entries.map((entry) => join(place.path, entry))])
    await chown(path, 65_534, 65_534);
}
