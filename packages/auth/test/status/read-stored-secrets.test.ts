import {temporaryFolder} from '@ali1688/testkit';
import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readStoredSecrets} from '../../src/status/read-stored-secrets.ts';

function valuesIn(home: string): readonly string[] {
  return readStoredSecrets(home).map((secret) => secret.reveal());
}

test('every secret of the profiles and the entries is found, also of a later format', async () => {
  await using home = await temporaryFolder();
  const tokens = join(home.path, 'tokens');
  await mkdir(tokens, {mode: 0o700});
  const shop = {gateway: 'https://a.example', appKey: '1', appSecret: 'secret-a', refreshToken: 'refresh-a'};
  await writeFile(join(home.path, 'profiles.json'), JSON.stringify({v: 1, profiles: {shop}}), {mode: 0o600});
  await writeFile(join(tokens, 't-1-a.json'), JSON.stringify({v: 1, accessToken: 'access-a', expiresAt: 1}));
  await writeFile(join(tokens, 't-1-b.json'), JSON.stringify({v: 9, token: {accessToken: 'access-b'}}));
  await writeFile(join(tokens, 't-1-c.json'), '{"v":1,"accessToken":');
  await writeFile(join(tokens, 'other.json'), JSON.stringify({accessToken: 'not-an-entry'}));
  expect(valuesIn(home.path).toSorted()).toEqual(['access-a', 'access-b', 'refresh-a', 'secret-a']);
});

test('a home without a login, or that is none, holds nothing, and nothing is made', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'file');
  await writeFile(file, '');
  for (const home of [join(folder.path, 'missing'), file]) expect(valuesIn(home)).toEqual([]);
  expect(await readdir(folder.path)).toEqual(['file']);
});
