import {at, listAt, parseDocument} from '@ali1688/testkit';
import {readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openPlace} from './support/place.ts';

test('doctor tells of the ledger where there is one, and what to do about one that cannot be used', async () => {
  await using place = await openPlace();
  const variables = {ALI1688_HOME: place.home, ALI1688_SANDBOX: '1'};
  const ledgerIn = (document: unknown, path: string) =>
    listAt(document, path).find((each) => at(each, 'check') === 'ledger');
  const look = async () => {
    const {stdout, exitCode} = await place.run(['doctor', '--offline', '--json'], variables);
    return {document: parseDocument(stdout), exitCode};
  };
  expect(ledgerIn((await look()).document, 'data.checks')).toBeUndefined();

  await place.run(['tracker', 'sweep', '10166', '--type', 'hot', '--json'], variables);
  expect(ledgerIn((await look()).document, 'data.checks')).toMatchObject({
    ok: true,
    found: expect.stringContaining('1 snapshots'),
  });

  const folder = join(place.home, 'ledger');
  const file = (await readdir(folder)).find((name) => name.endsWith('.sqlite')) ?? '';
  await writeFile(join(folder, file), 'no ledger at all, and longer than a header of SQLite is '.repeat(9));
  const {document, exitCode} = await look();
  expect([exitCode, at(document, 'error.code')]).toEqual([8, 'STATE_UNUSABLE']);
  expect(ledgerIn(document, 'error.checks')).toMatchObject({ok: false});
});
