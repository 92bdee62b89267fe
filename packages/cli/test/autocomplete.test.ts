import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {expectFailure} from './support/documents.ts';
import {openPlace} from './support/place.ts';

describe.concurrent('autocomplete', () => {
  test.each([['bash'], ['zsh'], ['powershell'], ['--refresh-cache']])(
    '%s writes to the home alone, which stays closed to others',
    async (word) => {
      await using place = await openPlace();
      const {exitCode, stderr} = await place.run(['autocomplete', word]);
      expect(exitCode, stderr).toBe(0);
      expect((await readdir(place.path)).toSorted()).toEqual(['suite home', 'work']);
      expect(await readdir(join(place.home, 'cache'))).toContain('autocomplete');
      for (const folder of [place.home, join(place.home, 'cache')])
        expect((await stat(folder)).mode & 0o077).toBe(0);
    },
  );

  test('a home that is no absolute path is told', async () => {
    await using place = await openPlace();
    const run = await place.run(['autocomplete', 'bash', '--json'], {ALI1688_HOME: 'home'});
    expectFailure(run, 'USAGE_INVALID');
    expect(await readdir(place.path)).toEqual(['work']);
  });
});
