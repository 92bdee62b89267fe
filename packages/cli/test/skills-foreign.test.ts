import {runProgram, tellSkipped, type ProgramRun} from '@ali1688/testkit';
import {chmod, mkdir, readFile, readlink, rm, symlink, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {binPath} from './support/bin-path.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {listedSkills} from './support/listed-skills.ts';
import {openPlace, type Place} from './support/place.ts';
import {runWithoutRights} from './support/run-without-rights.ts';
import {addSkillPlugin, skillFiles, writeFiles} from './support/skill-plugin.ts';

const name = '1688-sample';

async function openSkillPlace(): Promise<Place> {
  const place = await openPlace();
  await addSkillPlugin(place, {[name]: skillFiles(name)});
  return place;
}

const isLinux = tellSkipped(process.platform === 'linux', 'a skill that links to /: tried on Linux alone.');

describe.concurrent('a skill folder of a project that is no skill', () => {
  const kinds: Readonly<Record<string, (path: string, folder: string) => Promise<unknown>>> = {
    'a link to a device': (path) => symlink('/dev/zero', path),
    'a link to a file outside': async (path, folder) => {
      await writeFile(join(folder, '..', 'outside.md'), '---\nname: x\n---\n');
      return symlink(join(folder, '..', 'outside.md'), path);
    },
    'a FIFO': (path) => runProgram('mkfifo', {args: [path], cwd: '/', env: {}}),
    'of a terabyte': async (path) => {
      await writeFile(path, '');
      return truncate(path, 2 ** 40);
    },
    'a folder': (path) => mkdir(path),
    'a link to itself': (path) => symlink('SKILL.md', path),
  };

  test.each(Object.keys(kinds))('with a SKILL.md that is %s is looked at and left', async (kind) => {
    await using place = await openSkillPlace();
    const folder = join(place.workFolder, '.claude', 'skills', name);
    await mkdir(folder, {recursive: true});
    await kinds[kind]?.(join(folder, 'SKILL.md'), place.workFolder);
    expect(await listedSkills(place)).toMatchObject([{name, installed: [{state: 'foreign'}]}]);
    expectFailure(await place.run(['skills', 'doctor']), 'STATE_UNUSABLE');
    const {message} = expectFailure(await place.run(['skills', 'install', name]), 'STATE_UNUSABLE');
    expect(message).toContain(folder);
  });

  test.runIf(isLinux)('but a link to everything is not walked, and nothing behind it is told', async () => {
    await using place = await openSkillPlace();
    const folder = join(place.workFolder, '.claude', 'skills');
    await mkdir(folder, {recursive: true});
    await symlink('/', join(folder, name));
    const {checks} = expectFailure(await place.run(['skills', 'doctor']), 'STATE_UNUSABLE');
    expect(JSON.stringify(checks)).toContain('it is a link to /');
    expect(JSON.stringify(checks)).not.toContain('etc');
  });
});

describe.concurrent('a way that the system does not lead', () => {
  const long = 'x'.repeat(300);
  test.each([
    {
      what: 'a link to itself',
      make: (place: Place) => symlink('.claude', join(place.workFolder, '.claude')),
      words: ['--agent', 'claude-code'],
      says: 'ELOOP',
    },
    {
      what: 'skills that link to themselves',
      make: async (place: Place) => {
        await mkdir(join(place.workFolder, '.claude'));
        await symlink('skills', join(place.workFolder, '.claude', 'skills'));
      },
      words: ['--agent', 'claude-code'],
      says: 'ELOOP',
    },
    {what: 'too long a name', make: () => Promise.resolve(), words: ['--dir', long], says: 'ENAMETOOLONG'},
    {
      what: 'too long a name below others',
      make: () => Promise.resolve(),
      words: ['--dir', `a/${long}/b`],
      says: 'ENAMETOOLONG',
    },
  ])('$what is told with the path by install, and stops nothing else', async ({make, words, says}) => {
    await using place = await openSkillPlace();
    await make(place);
    for (const more of [[], ['--dry-run']]) {
      const run = await place.run(['skills', 'install', name, ...words, ...more]);
      const {message} = expectFailure(run, 'STATE_UNUSABLE');
      expect(message).toContain(says);
      expect(message).toContain(place.workFolder);
    }
    expectFailure(await place.run(['skills', 'uninstall', name, ...words]), 'STATE_UNUSABLE');
    expect(await listedSkills(place)).toMatchObject([{name, installed: []}]);
    expectSuccess(await place.run(['skills', 'doctor']));
  });

  test('a closed folder is told with the path', async () => {
    await using place = await openPlace();
    const closed = join(place.workFolder, '.claude');
    await mkdir(closed);
    await chmod(place.path, 0o755);
    await chmod(closed, 0o000);
    const words = ['skills', 'install', '1688-ranking', '--agent', 'claude-code'];
    const {message} = expectFailure(await runWithoutRights(place, words), 'STATE_UNUSABLE');
    expect(message).toContain(closed);
    await chmod(closed, 0o755);
  });

  test.each([
    ['skills', 'list'],
    ['skills', 'doctor'],
    ['skills', 'install', name],
    ['skills', 'uninstall', name],
    ['plugins', 'install', './x'],
  ])('a working folder that is gone: %s %s', async (...words) => {
    await using place = await openSkillPlace();
    const gone = join(place.workFolder, 'gone');
    const {error} = await runInGoneFolder(place, gone, words);
    expect(error).toContain('STATE_UNUSABLE');
    expect(error).toContain(gone);
  });

  test('plugins list needs no working folder', async () => {
    await using place = await openSkillPlace();
    const {exitCode} = await runInGoneFolder(place, join(place.workFolder, 'gone'), ['plugins', 'list']);
    expect(exitCode).toBe(0);
  });
});

async function runInGoneFolder(
  place: Place,
  folder: string,
  words: readonly string[],
): Promise<ProgramRun & {readonly error: string}> {
  await mkdir(folder);
  const script = 'cd "$1" && rmdir "$1" && shift && exec "$@"';
  const run = await runProgram('sh', {
    args: ['-c', script, 'sh', folder, process.execPath, binPath, ...words],
    cwd: place.workFolder,
    env: place.environment(),
  });
  return {...run, error: run.stdout + run.stderr};
}

describe.concurrent('a whole copy', () => {
  test('with line ends of Windows is whole: doctor, install, uninstall', async () => {
    await using place = await openSkillPlace();
    const folder = join(place.workFolder, '.claude', 'skills', name);
    const files = Object.entries(skillFiles(name)).map(([path, text]) => [
      path,
      text.replaceAll('\n', '\r\n'),
    ]);
    await writeFiles(folder, Object.fromEntries(files));
    expect(await listedSkills(place)).toMatchObject([{installed: [{state: 'current', version: '1.2.3'}]}]);
    expectSuccess(await place.run(['skills', 'doctor']));
    const {data} = expectSuccess(await place.run(['skills', 'install', name]));
    expect(data).toMatchObject({installed: [{action: 'unchanged'}]});
    expect(await readFile(join(folder, 'SKILL.md'), 'utf8')).toContain('\r\n');
    expectSuccess(await place.run(['skills', 'uninstall', name]));
  });

  test('that got other line ends after it was installed is updated without --force', async () => {
    await using place = await openSkillPlace();
    const plugin = await addSkillPlugin(place, {[name]: skillFiles(name)});
    const path = join(place.workFolder, '.claude', 'skills', name, 'SKILL.md');
    expectSuccess(await place.run(['skills', 'install', name, '--agent', 'claude-code']));
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'));
    await plugin.carry(name, skillFiles(name, '1.3.0'));
    const {data} = expectSuccess(await place.run(['skills', 'install', name]));
    expect(data).toMatchObject({installed: [{action: 'updated'}]});
    await writeFile(path, `${await readFile(path, 'utf8')}mine\r\n`);
    expectFailure(await place.run(['skills', 'uninstall', name]), 'STATE_UNUSABLE');
  });

  test('behind a link, as the public installer lays out several agents, is whole', async () => {
    await using place = await openSkillPlace();
    const copy = join(place.workFolder, '.agents', 'skills', name);
    await writeFiles(copy, skillFiles(name));
    const link = join(place.workFolder, '.claude', 'skills', name);
    await mkdir(join(link, '..'), {recursive: true});
    await symlink(join('..', '..', '.agents', 'skills', name), link);
    expect(await listedSkills(place)).toMatchObject([
      {
        installed: [
          {path: link, state: 'current'},
          {path: copy, state: 'current'},
        ],
      },
    ]);
    expectSuccess(await place.run(['skills', 'doctor']));
    const both = ['--agent', 'claude-code', '--agent', 'agents'];
    const {data} = expectSuccess(await place.run(['skills', 'install', name, ...both]));
    expect(data).toMatchObject({installed: [{action: 'unchanged'}, {action: 'unchanged'}]});
    expect(await readlink(link)).toContain('.agents');

    await writeFile(join(copy, 'SKILL.md'), 'mine');
    const {checks} = expectFailure(await place.run(['skills', 'doctor']), 'STATE_UNUSABLE');
    expect(JSON.stringify(checks)).toContain('it is a link to');
    await rm(copy, {recursive: true});
    expectFailure(await place.run(['skills', 'install', name, ...both]), 'PARTIAL');
  });
});
