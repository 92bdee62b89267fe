import {existsSync, mkdirSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createRecordingLog, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {sweepTemporaryFiles} from '../../src/files/sweep-temporary-files.ts';

const now = 1_000_000_000;

describe('the sweep', () => {
  it('takes temporary files of more than an hour, and nothing else', async () => {
    await using folder = await temporaryFolder();
    const old = new Date(now - 3_600_001);
    const make = (name: string, moment: Date) => {
      writeFileSync(join(folder.path, name), '');
      utimesSync(join(folder.path, name), moment, moment);
    };
    make('t-1.json.1.a.tmp', old);
    make('t-1.json.1.b.tmp', new Date(now - 3_599_000));
    make('t-1.json', old);
    make('foreign.tmp', old);
    sweepTemporaryFiles(folder.path, {now, opening: 't-', log: createRecordingLog()});
    const left = ['t-1.json.1.a.tmp', 't-1.json.1.b.tmp', 't-1.json', 'foreign.tmp'];
    expect(left.map((name) => existsSync(join(folder.path, name)))).toStrictEqual([false, true, true, true]);
  });

  it('says why it could not look, and goes on', async () => {
    await using folder = await temporaryFolder();
    mkdirSync(join(folder.path, 'x'));
    const log = createRecordingLog();
    sweepTemporaryFiles(join(folder.path, 'none'), {now, opening: '', log});
    expect(log.debugLines).toStrictEqual(['temporary files not removed {"fault":"ENOENT"}']);
  });
});
