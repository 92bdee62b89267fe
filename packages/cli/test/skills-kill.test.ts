import {runProgram} from '@ali1688/testkit';
import {readdirSync, rmSync} from 'node:fs';
import {readdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {fileContents} from './support/file-contents.ts';
import {openPlace, type Place} from './support/place.ts';
import {replaceFolder} from '../src/skills/replace-folder.ts';
import {addSkillPlugin, skillFiles, writeFiles} from './support/skill-plugin.ts';
import {takeTurn} from './support/turns.ts';

const name = '1688-sample';
const oldFiles = skillFiles(name, '1.0.0');
const newFiles = skillFiles(name, '2.0.0');
const programPath = fileURLToPath(new URL('programs/replace-and-die.ts', import.meta.url));

function dieAt(step: string, place: Place, skillFolder: string) {
  const args = [
    '--conditions=@ali1688/source',
    programPath,
    step,
    dirname(skillFolder),
    join(place.workFolder, 'skills'),
    place.home,
  ];
  return takeTurn(() => runProgram(process.execPath, {args, env: place.environment()}));
}

/** What stands at the place of the skill: the old folder, the new one, neither, or something else. */
async function standing(place: Place): Promise<unknown> {
  const folder = join(place.workFolder, 'skills');
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (!names.includes(name)) return 'nothing';
  const files = await fileContents(join(folder, name));
  if (JSON.stringify(files) === JSON.stringify(sorted(oldFiles))) return 'old';
  return JSON.stringify(files) === JSON.stringify(sorted(newFiles)) ? 'new' : files;
}

function sorted(files: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(files).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

describe.concurrent('an installation that is killed', () => {
  // Between two renames the old folder has its side name alone; the next command puts it back.
  test.each([
    {step: 'written', left: 'old'},
    {step: 'moved aside', left: 'nothing'},
    {step: 'in place', left: 'new'},
    {step: 'done', left: 'new'},
  ])('when the new folder is $step leaves $left; the next one is whole', async ({step, left}) => {
    await using place = await openPlace();
    const plugin = await addSkillPlugin(place, {[name]: oldFiles});
    expectSuccess(await place.run(['skills', 'install', name, '--dir', 'skills']));
    await plugin.carry(name, newFiles);
    const killed = await dieAt(step, place, plugin.skillFolder(name));
    expect(killed.signal, killed.stderr).toBe('SIGKILL');
    expect(await standing(place)).toBe(left);

    // Nothing of it was the user's doing, so it goes on without --force. A dry run knows that too.
    const dry = expectSuccess(await place.run(['skills', 'install', name, '--dir', 'skills', '--dry-run']));
    expect(dry.data).toMatchObject({installed: [{action: left === 'new' ? 'unchanged' : 'updated'}]});
    expect(await standing(place)).toBe(left);
    const {data} = expectSuccess(await place.run(['skills', 'install', name, '--dir', 'skills']));
    expect(data).toMatchObject({installed: [{action: left === 'new' ? 'unchanged' : 'updated'}]});
    expect(await standing(place)).toBe('new');
  });

  test('before its first folder has a name leaves none', async () => {
    await using place = await openPlace();
    const plugin = await addSkillPlugin(place, {[name]: newFiles});
    const killed = await dieAt('written', place, plugin.skillFolder(name));
    expect(killed.signal, killed.stderr).toBe('SIGKILL');
    expect(await standing(place)).toBe('nothing');
    const {data} = expectSuccess(await place.run(['skills', 'install', name, '--dir', 'skills']));
    expect(data).toMatchObject({installed: [{action: 'created'}]});
    // What the killed one had written is gone as well.
    expect(await readdir(join(place.workFolder, 'skills'))).toEqual([name]);
  });

  test.each([
    {what: 'the same as the plugin has', isChanged: false},
    {what: 'changed by the user', isChanged: true},
  ])('a folder set aside that is $what is judged alike with and without --dry-run', async ({isChanged}) => {
    await using place = await openPlace();
    const plugin = await addSkillPlugin(place, {[name]: oldFiles});
    const folder = join(place.workFolder, 'skills');
    expectSuccess(await place.run(['skills', 'install', name, '--dir', 'skills']));
    await plugin.carry(name, newFiles);
    await dieAt('moved aside', place, plugin.skillFolder(name));
    await plugin.carry(name, oldFiles);
    const [side = ''] = (await readdir(folder)).filter((entry) => entry.endsWith('.old'));
    if (isChanged) await writeFile(join(folder, side, 'SKILL.md'), 'mine\n');
    const outcomes: unknown[] = [];
    for (const flags of [['--dry-run'], []]) {
      const run = await place.run(['skills', 'install', name, '--dir', 'skills', ...flags]);
      outcomes.push(isChanged ? expectFailure(run, 'STATE_UNUSABLE') : expectSuccess(run).data);
    }
    expect(outcomes[1]).toMatchObject(
      isChanged ? {code: 'STATE_UNUSABLE'} : {installed: [{action: 'unchanged'}]},
    );
    expect(outcomes[0]).toEqual(outcomes[1]);
    // Whatever is said of it, the folder has its name back.
    expect(await readdir(folder)).toEqual([name]);
  });

  test('a dry run of uninstall names the files of a folder that was set aside', async () => {
    await using place = await openPlace();
    const plugin = await addSkillPlugin(place, {[name]: oldFiles});
    expectSuccess(await place.run(['skills', 'install', name, '--dir', 'skills']));
    await plugin.carry(name, newFiles);
    await dieAt('moved aside', place, plugin.skillFolder(name));
    const words = ['skills', 'uninstall', name, '--dir', 'skills'];
    const dry = expectSuccess(await place.run([...words, '--dry-run'])).data;
    expect(expectSuccess(await place.run(words)).data).toEqual(dry);
  });

  test('when the old folder was set aside: skills doctor says so, and how to get it back', async () => {
    await using place = await openPlace();
    const plugin = await addSkillPlugin(place, {[name]: oldFiles});
    expectSuccess(await place.run(['skills', 'install', name, '--dir', 'skills']));
    await plugin.carry(name, newFiles);
    await dieAt('moved aside', place, plugin.skillFolder(name));
    const run = await place.run(['skills', 'doctor']);
    expect(run.exitCode, run.stdout).toBe(8);
    expect(run.stdout).toContain('interrupted');
    // The folder `skills` of a project is OpenClaw's.
    expect(run.stdout).toContain(`ali1688 skills install ${name} --agent openclaw"`);
    expect(
      expectSuccess(await place.run(['skills', 'install', name, '--agent', 'openclaw'])).data,
    ).toMatchObject({
      installed: [{action: 'updated'}],
    });
  });
});

test('installations at the same time leave one whole folder and nothing beside it', async () => {
  await using place = await openPlace();
  const plugin = await addSkillPlugin(place, {[name]: oldFiles});
  expectSuccess(await place.run(['skills', 'install', name, '--dir', 'skills']));
  await plugin.carry(name, newFiles);
  const runs = await Promise.all(
    Array.from({length: 6}, () => place.run(['skills', 'install', name, '--dir', 'skills'])),
  );
  for (const run of runs) expectSuccess(run);
  expect(await standing(place)).toBe('new');
  expect(await readdir(join(place.workFolder, 'skills'))).toEqual([name]);
});

describe('a replacement that the system refuses on the way', () => {
  /** A replacement whose new folder somebody takes away before it gets its name. */
  function replaceInVain(path: string): void {
    const parent = dirname(path);
    const files = new Map([['SKILL.md', {content: Buffer.from('new'), sha256: '', isExecutable: false}]]);
    replaceFolder(path, files, {
      onStep(step) {
        if (step !== 'moved aside') return;
        for (const entry of readdirSync(parent).filter((side) => side.endsWith('.new')))
          rmSync(join(parent, entry), {recursive: true});
      },
    });
  }

  test('puts the old folder back and leaves nothing beside it', async () => {
    await using place = await openPlace();
    const parent = join(place.workFolder, 'skills');
    await writeFiles(join(parent, name), oldFiles);
    expect(() => replaceInVain(join(parent, name))).toThrow('ENOENT');
    expect(await readdir(parent)).toEqual([name]);
    expect(await standing(place)).toBe('old');
  });

  test('takes back the folders that it made', async () => {
    await using place = await openPlace();
    expect(() => replaceInVain(join(place.workFolder, 'a', 'b', name))).toThrow('ENOENT');
    expect(await readdir(place.workFolder)).toEqual([]);
  });
});
