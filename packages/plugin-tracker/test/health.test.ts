import {defineDoctor} from '@ali1688/doctor';
import {at, listAt} from '@ali1688/testkit';
import {readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {plugin} from '../src/plugin.ts';
import {openTrackerScene} from './support/tracker-scene.ts';

const doctor = defineDoctor({node: {major: 20, minor: 19}, loadPlugins: () => Promise.resolve([plugin])});

test('doctor tells of the ledger where there is one, and what to do about one that cannot be used', async () => {
  await using scene = await openTrackerScene();
  const look = async () => scene.run(['doctor', '--offline'], {operations: [doctor]});
  const checkOf = (checks: readonly unknown[]) => checks.find((each) => at(each, 'check') === 'ledger');
  expect(checkOf(listAt((await look()).document(), 'data.checks'))).toBeUndefined();

  await scene.run(['sweep', '10166', '--type', 'hot']);
  const sound = checkOf(listAt((await look()).document(), 'data.checks'));
  expect([at(sound, 'ok'), String(at(sound, 'found'))]).toEqual([
    true,
    expect.stringContaining('1 snapshots'),
  ]);

  const place = join(scene.environment.ALI1688_HOME, 'ledger');
  const file = (await readdir(place)).find((name) => name.endsWith('.sqlite')) ?? '';
  await writeFile(
    join(place, file),
    'no ledger at all, and longer than a header of a database would be'.repeat(9),
  );
  const run = await look();
  expect([run.exitCode, at(run.document(), 'error.code')]).toEqual([8, 'STATE_UNUSABLE']);
  expect(at(checkOf(listAt(run.document(), 'error.checks')), 'ok')).toBe(false);
});
