import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {constants} from 'node:os';
import {join} from 'node:path';
import {createManualClock, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {faultName, isDiskFull} from '../../src/files/file-fault.ts';
import {repeatWhileBusy} from '../../src/files/repeat-while-busy.ts';
import {writePrivateFile} from '../../src/files/write-private-file.ts';

const fault = (code: string) => Object.assign(new Error(code), {code});

describe('a private file', () => {
  it('is written before the call returns, so that nothing of this process comes between', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'file');
    const writing = writePrivateFile(path, 'new', createManualClock());
    expect(readFileSync(path, 'utf8')).toBe('new');
    await writing;
    expect(readdirSync(folder.path)).toStrictEqual(['file']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('that cannot be written leaves nothing behind and tells the fault', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'missing', 'file');
    await expect(writePrivateFile(path, 'x', createManualClock())).rejects.toMatchObject({code: 'ENOENT'});
    expect(readdirSync(folder.path)).toStrictEqual([]);
  });

  it('whose name is too long for a file system leaves the folder as it is', async () => {
    await using folder = await temporaryFolder();
    mkdirSync(join(folder.path, 'full'));
    const path = join(folder.path, 'full', 'x'.repeat(300));
    await expect(writePrivateFile(path, 'x', createManualClock())).rejects.toMatchObject({
      code: 'ENAMETOOLONG',
    });
    expect(readdirSync(join(folder.path, 'full'))).toStrictEqual([]);
  });

  it('replaces an earlier one of another mode', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'file');
    writeFileSync(path, 'old', {mode: 0o644});
    await writePrivateFile(path, 'new', createManualClock());
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toStrictEqual(['new', 0o600]);
  });
});

describe('an operation on a file that is held', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is repeated after %s on Windows until it succeeds', async (code) => {
    const clock = createManualClock();
    let tries = 0;
    await repeatWhileBusy(
      () => {
        tries += 1;
        if (tries < 4) throw fault(code);
      },
      {platform: 'win32', clock, limitMs: 1000},
    );
    expect([tries, clock.sleepsMs]).toStrictEqual([4, [20, 20, 20]]);
  });

  it('is given up after the limit', async () => {
    const clock = createManualClock();
    const repeating = repeatWhileBusy(
      () => {
        throw fault('EBUSY');
      },
      {platform: 'win32', clock, limitMs: 1000},
    );
    await expect(repeating).rejects.toMatchObject({code: 'EBUSY'});
    expect(clock.sleepsMs).toHaveLength(50);
  });

  it.each([
    ['linux', 'EBUSY'],
    ['win32', 'ENOSPC'],
  ] as const)('is not repeated on %s after %s', async (platform, code) => {
    const clock = createManualClock();
    const repeating = repeatWhileBusy(
      () => {
        throw fault(code);
      },
      {platform, clock, limitMs: 1000},
    );
    await expect(repeating).rejects.toMatchObject({code});
    expect(clock.sleepsMs).toStrictEqual([]);
  });
});

describe('the name of a fault', () => {
  it('is the code of the system and nothing else', () => {
    expect(faultName(fault('EACCES'))).toBe('EACCES');
    expect(
      [undefined, null, 'EACCES', {code: 5}, fault('a secret'), new Error('x')].map((value) =>
        faultName(value),
      ),
    ).toStrictEqual(Array.from({length: 6}, () => undefined));
  });

  it('tells a full disk or quota from the rest', () => {
    expect(['ENOSPC', 'EROFS'].map((code) => isDiskFull(fault(code)))).toStrictEqual([true, false]);
    // Node has no name for this one.
    const errno = -constants.errno.EDQUOT;
    const quota = Object.assign(fault(`Unknown system error ${errno}`), {errno});
    expect([isDiskFull(quota), faultName(quota)]).toStrictEqual([true, 'EDQUOT']);
    expect(faultName(Object.assign(fault('Unknown system error -4096'), {errno: -4096}))).toBeUndefined();
  });
});
