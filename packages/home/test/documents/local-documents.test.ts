import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {isAli1688Error} from '@ali1688/contracts/errors';
import {defaultGatewayUrl, type LocalDocument} from '@ali1688/contracts/ports';
import {
  canSwitchUser,
  createManualClock,
  createRecordingLog,
  isClosedToOthers,
  otherUserId,
  temporaryFolder,
} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {openLocalDocuments} from '../../src/documents/local-documents.ts';
import {createFileStateStore} from '../../src/store/file-state-store.ts';
import {createMemoryStateStore} from '../../src/store/memory-state-store.ts';
import {createKernelLock} from '../../src/lock/kernel-lock.ts';

if (!canSwitchUser) console.info('Skipped: a document of another user needs root to make one.');

const name = {folder: 'notes', name: 'en', ending: 'json'};

async function openHome(gatewayUrl: string = defaultGatewayUrl, isReadOnly = false) {
  const folder = await temporaryFolder();
  const home = join(folder.path, 'home');
  const clock = createManualClock();
  const options = {
    state: createFileStateStore({path: home, shownPath: '~/home', isGiven: true}, {clock}),
    gatewayUrl,
    log: createRecordingLog(),
    redact: (text: string) => text.replaceAll('secret', '[redacted]'),
    isReadOnly,
  };
  return {
    open: openLocalDocuments(options),
    options,
    clock,
    home,
    folder: join(home, 'notes'),
    path: join(home, 'notes', '1688-en.json'),
    lockPath: join(home, 'notes', '1688-en.lock'),
    [Symbol.asyncDispose]: () => folder.remove(),
  };
}

const textOf = async (document: LocalDocument) => {
  const reading = await document.read();
  return reading.kind === 'bytes' ? Buffer.from(reading.bytes).toString('utf8') : reading;
};

/** The message of a failure that says that the state cannot be used. */
async function refusal(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (thrown) {
    if (isAli1688Error(thrown) && thrown.code === 'STATE_UNUSABLE') return thrown.text.en;
    throw thrown;
  }
  throw new Error('Nothing was refused.');
}

describe('a local document', () => {
  it('is missing at first, and looking for it makes nothing', async () => {
    await using at = await openHome();
    expect(await at.open(name).read()).toStrictEqual({kind: 'missing'});
    expect(existsSync(at.home)).toBe(false);
  });

  it('is replaced, continued and removed, private on the disk', async () => {
    await using at = await openHome();
    const document = at.open(name);
    await document.withLock(async () => {
      await document.replace('女装\n');
      await document.append('鞋\n');
      expect(await textOf(document)).toBe('女装\n鞋\n');
      expect([at.folder, at.path, at.lockPath].every((path) => isClosedToOthers(path))).toBe(true);
      await document.remove();
      await document.remove();
      expect(await document.read()).toStrictEqual({kind: 'missing'});
    });
    expect(readdirSync(at.folder)).toStrictEqual(['1688-en.lock']);
    expect(document.shownPath).toBe(join('~/home', 'notes', '1688-en.json'));
  });

  it('begins with what is appended where there is none', async () => {
    await using at = await openHome();
    const document = at.open(name);
    await document.withLock(() => document.append('first'));
    expect([await textOf(document), isClosedToOthers(at.path)]).toStrictEqual(['first', true]);
  });

  it('never holds a secret that an answer repeated', async () => {
    await using at = await openHome();
    const document = at.open(name);
    await document.withLock(async () => {
      await document.replace('a secret ');
      await document.append('and a secret');
    });
    expect(await textOf(document)).toBe('a [redacted] and a [redacted]');
  });

  it('belongs to one gateway', async () => {
    await using at = await openHome('http://127.0.0.1:9/openapi');
    const document = at.open(name);
    await document.withLock(async () => document.replace('x'));
    expect(readdirSync(at.folder)).toContainEqual(expect.stringMatching(/^x-[0-9a-f]{16}-en\.json$/));
    expect(document.gateway).toBe('http://127.0.0.1:9/openapi');
    const other = openLocalDocuments({...at.options, gatewayUrl: defaultGatewayUrl})(name);
    expect(await other.read()).toStrictEqual({kind: 'missing'});
  });

  it.each([
    {...name, folder: '../notes'},
    {...name, name: '../../x'},
    {...name, name: ''},
    {...name, ending: 'a/b'},
  ])('is not named %o', async (wrong) => {
    await using at = await openHome();
    expect(() => at.open(wrong)).toThrow(TypeError);
  });
});

describe('the lock of a document', () => {
  it('lets one process in; the other is told at once', async () => {
    await using at = await openHome();
    const [document, other] = [at.open(name), at.open({...name, ending: 'partial'})];
    await document.withLock(async () => {
      expect(await refusal(async () => other.withLock(() => Promise.resolve('in')))).toContain(
        'another command is writing it',
      );
    });
    expect(at.clock.sleepsMs).toStrictEqual([]);
    expect(await other.withLock(() => Promise.resolve('in'))).toBe('in');
  });

  it('is not taken for a caller that has left', async () => {
    await using at = await openHome();
    const left = at.open(name).withLock(() => Promise.resolve('in'), AbortSignal.abort('enough'));
    await expect(left).rejects.toBe('enough');
    expect(existsSync(at.home)).toBe(false);
  });

  it('is given back when the work fails', async () => {
    await using at = await openHome();
    const document = at.open(name);
    const failing = document.withLock(() => Promise.reject(new RangeError('work')));
    await expect(failing).rejects.toThrow('work');
    expect(createKernelLock(at.lockPath).tryOnce().kind).toBe('held');
  });

  it('removes what a killed process left in writing, and nothing of another document', async () => {
    await using at = await openHome();
    const document = at.open(name);
    await document.withLock(() => Promise.resolve());
    writeFileSync(join(at.folder, '1688-en.json.1.abc.tmp'), '');
    writeFileSync(join(at.folder, '1688-ja.json.1.abc.tmp'), '');
    at.clock.jump(Date.now() + 7_200_000 - at.clock.now());
    await document.withLock(() => Promise.resolve());
    expect(readdirSync(at.folder).toSorted()).toStrictEqual(['1688-en.lock', '1688-ja.json.1.abc.tmp']);
  });
});

describe('a document that is not used', () => {
  it('is a link; it is neither followed nor continued, and replaced by a file', async () => {
    await using at = await openHome();
    const document = at.open(name);
    await document.withLock(() => Promise.resolve());
    const victim = join(at.home, 'victim');
    writeFileSync(victim, 'mine');
    symlinkSync(victim, at.path);
    expect(await document.read()).toStrictEqual({kind: 'unusable', reason: 'link'});
    expect(await refusal(() => document.append('x'))).toContain('1688-en.json cannot be used');
    await document.replace('new');
    expect([readFileSync(victim, 'utf8'), lstatSync(at.path).isFile()]).toStrictEqual(['mine', true]);
  });

  it('lies in a folder that is a link', async () => {
    await using at = await openHome();
    mkdirSync(join(at.home, 'elsewhere'), {recursive: true});
    writeFileSync(join(at.home, 'elsewhere', '1688-en.json'), 'x');
    symlinkSync(join(at.home, 'elsewhere'), at.folder);
    const document = at.open(name);
    expect(await document.read()).toStrictEqual({kind: 'unusable', reason: 'link folder'});
    expect(await refusal(async () => document.withLock(() => Promise.resolve()))).toContain('it is a link');
  });

  it('is a folder, or lies where a file is', async () => {
    await using at = await openHome();
    mkdirSync(at.path, {recursive: true});
    expect(await at.open(name).read()).toMatchObject({kind: 'unusable'});
    expect(await refusal(() => at.open(name).append('x'))).toContain('cannot be used');
    writeFileSync(join(at.home, 'plain'), '');
    expect(await at.open({...name, folder: 'plain'}).read()).toStrictEqual({
      kind: 'unusable',
      reason: 'ENOTDIR',
    });
  });

  it('is larger than 32 MB; it grows no further either', async () => {
    await using at = await openHome();
    const document = at.open(name);
    await document.withLock(() => document.append('x'));
    truncateSync(at.path, 32 * 1024 * 1024 + 1);
    expect(await document.read()).toStrictEqual({kind: 'unusable', reason: 'too large'});
    expect(await refusal(() => document.append('x'))).toContain('it would become too large');
    const huge = 'x'.repeat(32 * 1024 * 1024 + 1);
    expect(await refusal(async () => document.replace(huge))).toContain('it would become too large');
  });

  it('let others in; its mode is tightened and it is used', async () => {
    await using at = await openHome();
    const document = at.open(name);
    await document.withLock(async () => document.replace('a'));
    chmodSync(at.path, 0o644);
    expect([await textOf(document), isClosedToOthers(at.path)]).toStrictEqual(['a', true]);
    chmodSync(at.path, 0o666);
    await document.append('b');
    expect([await textOf(document), isClosedToOthers(at.path)]).toStrictEqual(['ab', true]);
  });

  it.runIf(canSwitchUser)('belongs to another user', async () => {
    await using at = await openHome();
    const document = at.open(name);
    await document.withLock(async () => document.replace('a'));
    chownSync(at.path, otherUserId, otherUserId);
    expect(await document.read()).toStrictEqual({kind: 'unusable', reason: 'foreign'});
    expect(await refusal(() => document.append('x'))).toContain('it belongs to another user');
    chownSync(at.folder, otherUserId, otherUserId);
    expect(await document.read()).toStrictEqual({kind: 'unusable', reason: 'foreign folder'});
  });

  it('cannot be written, because a file stands where the home belongs', async () => {
    await using at = await openHome();
    appendFileSync(at.home, '');
    let isRun = false;
    const message = await refusal(async () =>
      at.open(name).withLock(() => {
        isRun = true;
        return Promise.resolve();
      }),
    );
    expect([message.includes('~/home cannot be used'), isRun]).toStrictEqual([true, false]);
    expect(await refusal(async () => at.open(name).replace('x'))).toContain('cannot be used');
  });

  it('has no home', async () => {
    await using at = await openHome();
    const location = {path: undefined, shownPath: '~/.config/ali1688', isGiven: false};
    const nowhere = {...at.options, state: createFileStateStore(location, {clock: at.clock})};
    const document = openLocalDocuments(nowhere)(name);
    expect(await document.read()).toStrictEqual({kind: 'missing'});
    expect(await refusal(async () => document.withLock(() => Promise.resolve()))).toContain(
      'no folder is known',
    );
  });
});

describe('a document of a dry run', () => {
  it('can be read and stays as it is', async () => {
    await using at = await openHome();
    await at.open(name).withLock(async () => at.open(name).replace('kept'));
    const document = openLocalDocuments({...at.options, isReadOnly: true})(name);
    await document.withLock(async () => {
      await document.replace('x');
      await document.append('y');
      await document.remove();
    });
    expect([await textOf(document), document.shownPath, document.gateway]).toStrictEqual([
      'kept',
      at.open(name).shownPath,
      defaultGatewayUrl,
    ]);
  });

  it('makes no home', async () => {
    await using at = await openHome(defaultGatewayUrl, true);
    await at.open(name).withLock(async () => at.open(name).replace('x'));
    expect(existsSync(at.home)).toBe(false);
  });
});

describe('a document in memory', () => {
  it('is the same for all who open it, and no file is touched', async () => {
    await using at = await openHome();
    const open = openLocalDocuments({...at.options, state: createMemoryStateStore({clock: at.clock})});
    await open(name).withLock(async () => open(name).replace('a'));
    await open(name).append('b');
    expect(await textOf(open(name))).toBe('ab');
    expect(await open({...name, name: 'ja'}).read()).toStrictEqual({kind: 'missing'});
    await open(name).remove();
    expect([await open(name).read(), existsSync(at.home)]).toStrictEqual([{kind: 'missing'}, false]);
  });
});
