import {chmodSync, existsSync, mkdirSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Secret} from '@ali1688/contracts/ports';
import {temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {writeEntryText} from '../../src/store/entry.ts';
import {hasOtherGrant} from '../../src/store/has-other-grant.ts';
import {listEntries} from '../../src/store/list-entries.ts';
import {sweepTemporaryFiles} from '../../src/store/sweep-temporary-files.ts';
import {createRecordingLog} from '../support/recording-log.ts';

const application = {gateway: 'https://gw.open.1688.com/openapi', appKey: '1'};
const identity = {...application, grant: 'a'};
const now = 1_000_000_000;
const entry = {accessToken: new Secret('t'), obtainedAt: now - 1, expiresAt: now};

describe('the entries of an application', () => {
  it('are found whatever their grant; others, broken ones and other files are not', async () => {
    await using folder = await temporaryFolder();
    chmodSync(folder.path, 0o700);
    const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text, {mode: 0o600});
    write('t-1-a.json', writeEntryText(entry, identity));
    write('t-1-b.json', writeEntryText(entry, {...identity, grant: 'b'}));
    write('t-2-a.json', writeEntryText(entry, {...identity, appKey: '2'}));
    write('t-1-c.json', 'broken');
    write('t-1-d.json', '{"v":1}');
    write('t-1-e.json', JSON.stringify({...identity, v: 2, grant: 'e'}));
    write('t-2-e.json', JSON.stringify({...identity, v: 2, appKey: '2', grant: 'e'}));
    write('other.json', writeEntryText(entry, identity));
    const found = listEntries(folder.path, application);
    expect(found.map((each) => [each.grant, each.entry !== undefined])).toStrictEqual([
      ['a', true],
      ['b', true],
      ['e', false],
    ]);
    expect(hasOtherGrant(folder.path, identity, now)).toBe(true);
  });

  it('are none where there is no private folder', async () => {
    await using folder = await temporaryFolder();
    expect(listEntries(join(folder.path, 'none'), application)).toStrictEqual([]);
  });

  it('of another grant count until a day after their token ended', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 't-1-b.json');
    writeFileSync(path, writeEntryText(entry, {...identity, grant: 'b'}), {mode: 0o600});
    const dayMs = 86_400_000;
    expect(hasOtherGrant(folder.path, identity, now + dayMs - 1)).toBe(true);
    expect(hasOtherGrant(folder.path, identity, now + dayMs)).toBe(false);
    expect(hasOtherGrant(folder.path, {...identity, grant: 'b'}, now)).toBe(false);
  });
});

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
    sweepTemporaryFiles(folder.path, now, createRecordingLog(), 't-');
    const left = ['t-1.json.1.a.tmp', 't-1.json.1.b.tmp', 't-1.json', 'foreign.tmp'];
    expect(left.map((name) => existsSync(join(folder.path, name)))).toStrictEqual([false, true, true, true]);
  });

  it('says why it could not look, and goes on', async () => {
    await using folder = await temporaryFolder();
    mkdirSync(join(folder.path, 'x'));
    const log = createRecordingLog();
    sweepTemporaryFiles(join(folder.path, 'none'), now, log);
    expect(log.debugLines).toStrictEqual(['temporary files not removed {"fault":"ENOENT"}']);
  });
});
