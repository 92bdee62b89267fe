import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Secret} from '@ali1688/contracts/ports';
import {createFileStateStore} from '@ali1688/home';
import {createManualClock, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {writeEntryText} from '../../src/entries/entry.ts';
import {hasOtherGrant, listEntries, lookAtEntries} from '../../src/entries/list-entries.ts';

const application = {gateway: 'https://gw.open.1688.com/openapi', appKey: '1'};
const identity = {...application, grant: 'a'};
const now = 1_000_000_000;
const entry = {accessToken: new Secret('t'), obtainedAt: now - 1, expiresAt: now};

async function openHome() {
  const folder = await temporaryFolder();
  mkdirSync(join(folder.path, 'tokens'), {mode: 0o700});
  const location = {path: folder.path, shownPath: '~/home', isGiven: true};
  return {
    home: createFileStateStore(location, {clock: createManualClock()}),
    write: (name: string, text: string) =>
      writeFileSync(join(folder.path, 'tokens', name), text, {mode: 0o600}),
    [Symbol.asyncDispose]: () => folder.remove(),
  };
}

describe('the entries of an application', () => {
  it('are found whatever their grant; others, broken ones and other files are not', async () => {
    await using at = await openHome();
    const {write} = at;
    write('t-1-a.json', writeEntryText(entry, identity));
    write('t-1-b.json', writeEntryText(entry, {...identity, grant: 'b'}));
    write('t-2-a.json', writeEntryText(entry, {...identity, appKey: '2'}));
    write('t-1-c.json', 'broken');
    write('t-1-d.json', '{"v":1}');
    write('t-1-e.json', JSON.stringify({...identity, v: 2, grant: 'e'}));
    write('t-2-e.json', JSON.stringify({...identity, v: 2, appKey: '2', grant: 'e'}));
    write('other.json', writeEntryText(entry, identity));
    const found = await listEntries(at.home, application);
    expect(found.map((each) => [each.grant, each.entry !== undefined])).toStrictEqual([
      ['a', true],
      ['b', true],
      ['e', false],
    ]);
    expect(lookAtEntries(at.home, application)).toStrictEqual(found);
    expect(hasOtherGrant(found, identity.grant, now)).toBe(true);
  });

  it('are none where there is no private folder', async () => {
    await using folder = await temporaryFolder();
    const location = {path: folder.path, shownPath: '~/home', isGiven: true};
    const home = createFileStateStore(location, {clock: createManualClock()});
    expect(await listEntries(home, application)).toStrictEqual([]);
  });

  it('of another grant count until a day after their token ended', async () => {
    await using at = await openHome();
    at.write('t-1-b.json', writeEntryText(entry, {...identity, grant: 'b'}));
    const found = await listEntries(at.home, application);
    const dayMs = 86_400_000;
    expect(hasOtherGrant(found, identity.grant, now + dayMs - 1)).toBe(true);
    expect(hasOtherGrant(found, identity.grant, now + dayMs)).toBe(false);
    expect(hasOtherGrant(found, 'b', now)).toBe(false);
  });
});
