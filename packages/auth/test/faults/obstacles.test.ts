import {startOfTest, tellSkipped} from '@ali1688/testkit';
import {execFile} from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {basename, join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import {holdLock} from '../support/hold-lock.ts';
import {authCommands} from '../support/login-scene.ts';
import {createScene, errorOf, hourMs, tokenOf, type Scene} from '../support/scene.ts';

const run = promisify(execFile);
const hasLinks = tellSkipped(
  process.platform !== 'win32',
  'links and FIFOs: Windows has no FIFO and makes links for administrators only.',
);
const inMemory = ['access-1', 'access-1'];

async function twoTokens(scene: Scene): Promise<readonly string[]> {
  const source = scene.source();
  return [await tokenOf(source), await tokenOf(source)];
}

describe('something in the place of the entry', () => {
  it.each([
    ['an empty folder', (path: string) => mkdirSync(path)],
    [
      'a folder with something in it',
      (path: string) => {
        mkdirSync(path);
        writeFileSync(join(path, 'precious'), 'x');
      },
    ],
  ])('that is %s is moved aside, not deleted', async (_name, obstruct) => {
    await using scene = await createScene();
    mkdirSync(scene.tokens, {recursive: true, mode: 0o700});
    obstruct(scene.entryPath);
    const content = readdirSync(scene.entryPath);
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(scene.stored()).toMatchObject({accessToken: 'access-1'});
    const moved = readdirSync(scene.tokens).filter((name) => name.endsWith('.moved'));
    expect(moved).toHaveLength(1);
    expect(readdirSync(join(scene.tokens, moved[0] ?? ''))).toStrictEqual(content);
    expect(scene.log.notes).toStrictEqual([]);
  });

  it.runIf(hasLinks)('that is a FIFO hangs nobody and is replaced', async () => {
    await using scene = await createScene();
    mkdirSync(scene.tokens, {recursive: true, mode: 0o700});
    await run('mkfifo', ['-m', '600', scene.entryPath]);
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(lstatSync(scene.entryPath).isFile()).toBe(true);
  });
});

describe('something in the place of a folder', () => {
  it.each([
    ['the home', (scene: Scene) => writeFileSync(scene.location.path ?? '', 'x')],
    [
      'the tokens folder',
      (scene: Scene) => {
        mkdirSync(scene.location.path ?? '');
        writeFileSync(scene.tokens, 'x', {mode: 0o600});
      },
    ],
  ])('a file where %s belongs keeps tokens in memory', async (_name, obstruct) => {
    await using scene = await createScene();
    obstruct(scene);
    expect(await twoTokens(scene)).toStrictEqual(inMemory);
    expect(scene.log.codes()).toStrictEqual(['STORE_READONLY']);
  });
});

describe.runIf(hasLinks)('links', () => {
  /** A victim that must not change. */
  const victimText = 'the victim';
  const makeVictim = (scene: Scene) => {
    const path = join(scene.folder, 'victim');
    writeFileSync(path, victimText, {mode: 0o644});
    return path;
  };

  it.each(['a victim', 'nothing', 'itself'])(
    'in place of the entry to %s are replaced, not followed',
    async (to) => {
      await using scene = await createScene();
      const victim = makeVictim(scene);
      mkdirSync(scene.tokens, {recursive: true, mode: 0o700});
      const targets: Record<string, string> = {
        'a victim': victim,
        nothing: join(scene.folder, 'none'),
        itself: scene.entryPath,
      };
      symlinkSync(targets[to] ?? '', scene.entryPath);
      expect(await twoTokens(scene)).toStrictEqual(inMemory);
      expect(lstatSync(scene.entryPath).isFile()).toBe(true);
      expect(scene.stored()).toMatchObject({accessToken: 'access-1'});
      expect([readFileSync(victim, 'utf8'), lstatSync(victim).mode & 0o777]).toStrictEqual([
        victimText,
        0o644,
      ]);
      expect(existsSync(join(scene.folder, 'none'))).toBe(false);
      expect(scene.log.codes()).toStrictEqual(['STORE_LINK']);
    },
  );

  it('in place of the entry to a good entry are not read', async () => {
    await using scene = await createScene();
    await scene.store({});
    const elsewhere = join(scene.folder, 'elsewhere.json');
    linkSync(scene.entryPath, elsewhere);
    rmSync(scene.entryPath);
    symlinkSync(elsewhere, scene.entryPath);
    expect(await tokenOf(scene.source())).toBe('access-1');
  });

  it('in place of the tokens folder keep tokens in memory, and where they lead nothing changes', async () => {
    await using scene = await createScene();
    const target = join(scene.folder, 'target');
    await scene.store({});
    const text = readFileSync(scene.entryPath);
    rmSync(scene.tokens, {recursive: true});
    mkdirSync(target, {mode: 0o755});
    const victim = join(target, basename(scene.entryPath));
    writeFileSync(victim, text, {mode: 0o644});
    symlinkSync(target, scene.tokens);
    expect(await twoTokens(scene)).toStrictEqual(inMemory);
    expect(scene.log.codes()).toStrictEqual(['STORE_LINK']);
    expect(readdirSync(target)).toStrictEqual([basename(scene.entryPath)]);
    expect(readFileSync(victim)).toStrictEqual(text);
    expect([victim, target].map((path) => lstatSync(path).mode & 0o777)).toStrictEqual([0o644, 0o755]);
  });

  it('in place of the tokens folder to nothing keep tokens in memory', async () => {
    await using scene = await createScene();
    const target = join(scene.folder, 'target');
    mkdirSync(scene.location.path ?? '');
    symlinkSync(target, scene.tokens);
    expect(await twoTokens(scene)).toStrictEqual(inMemory);
    expect(scene.log.codes()).toStrictEqual(['STORE_LINK']);
    expect(existsSync(target)).toBe(false);
  });

  it('in place of the home are followed, as many keep their settings elsewhere', async () => {
    await using scene = await createScene();
    const target = join(scene.folder, 'target');
    mkdirSync(target);
    symlinkSync(target, scene.location.path ?? '');
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(readdirSync(target).toSorted()).toStrictEqual(['.gitignore', 'tokens']);
    expect(scene.stored()).toMatchObject({accessToken: 'access-1'});
    expect(scene.log.notes).toStrictEqual([]);
  });

  it.each(['nothing', 'itself'])('in place of the home to %s keep tokens in memory', async (to) => {
    await using scene = await createScene();
    const home = scene.location.path ?? '';
    symlinkSync(to === 'itself' ? home : join(scene.folder, 'none'), home);
    expect(await twoTokens(scene)).toStrictEqual(inMemory);
    expect(scene.log.codes()).toStrictEqual(['STORE_READONLY']);
    expect(existsSync(join(scene.folder, 'none'))).toBe(false);
  });
});

const mountMissing = 'a full disk: this machine lets nobody mount a small file system.';
const canMount = tellSkipped(
  process.platform === 'linux' && process.getuid?.() === 0,
  'full and read-only disks: mounting needs root on Linux.',
);

describe.runIf(canMount)('a full disk', () => {
  it('leaves the old entry and no temporary file, and the token is used', async (context) => {
    await using scene = await createScene();
    mkdirSync(scene.tokens, {recursive: true, mode: 0o700});
    const isMounted = await run('mount', [
      '-t',
      'tmpfs',
      '-o',
      'size=8k,mode=0700',
      'none',
      scene.tokens,
    ]).then(
      () => true,
      () => false,
    );
    if (!tellSkipped(isMounted, mountMissing)) return context.skip(mountMissing);
    try {
      await scene.store({expiresAt: startOfTest});
      const before = scene.stored();
      writeFileSync(join(scene.tokens, 'filler'), 'x'.repeat(4096));
      expect(await twoTokens(scene)).toStrictEqual(inMemory);
      expect(scene.stored()).toStrictEqual(before);
      expect(readdirSync(scene.tokens).toSorted()).toStrictEqual(
        ['filler', basename(scene.entryPath), basename(scene.entryPath).replace('.json', '.lock')].toSorted(),
      );
      expect(scene.log.codes()).toStrictEqual(['STORE_FULL']);
      scene.clock.jump(10 * hourMs);
      rmSync(join(scene.tokens, 'filler'));
      expect(await tokenOf(scene.source())).toBe('access-2');
      expect(scene.stored()).toMatchObject({accessToken: 'access-2'});
    } finally {
      await run('umount', [scene.tokens]);
    }
  });
});

describe.runIf(canMount)('a disk that cannot be written', () => {
  /** Mounts a small file system over the home; tells whether this machine lets us. */
  const mountHome = async (scene: Scene) => {
    const home = scene.location.path ?? '';
    mkdirSync(home, {recursive: true, mode: 0o700});
    return run('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=0700', 'none', home]).then(
      () => true,
      () => false,
    );
  };
  it('because it is mounted read-only gives warm tokens, works in memory and spends no code', async (context) => {
    await using scene = await createScene();
    if (!tellSkipped(await mountHome(scene), mountMissing)) return context.skip(mountMissing);
    const home = scene.location.path ?? '';
    try {
      await scene.store({});
      await run('mount', ['-o', 'remount,ro', home]);
      expect(await tokenOf(scene.source())).toBe('stored-token');
      expect(scene.log.notes).toStrictEqual([]);
      const error = await errorOf(authCommands(scene).exchange());
      expect([error.code, scene.server.requests.length]).toStrictEqual(['STATE_UNUSABLE', 0]);
      const source = scene.source({refreshToken: 'another'});
      expect([await tokenOf(source), await tokenOf(source)]).toStrictEqual(inMemory);
      expect(scene.log.codes()).toStrictEqual(['STORE_READONLY']);
    } finally {
      await run('umount', [home]);
    }
  });

  it('because it is full spends no code, and its lock works all the same', async (context) => {
    await using scene = await createScene();
    if (!tellSkipped(await mountHome(scene), mountMissing)) return context.skip(mountMissing);
    const home = scene.location.path ?? '';
    try {
      mkdirSync(scene.tokens, {mode: 0o700});
      const filler = join(home, 'filler');
      for (let size = 65_536; size > 0; size -= 4096) {
        try {
          writeFileSync(filler, 'x'.repeat(size));
          break;
        } catch {
          rmSync(filler, {force: true});
        }
      }
      const error = await errorOf(authCommands(scene).exchange());
      expect([error.code, scene.server.requests.length]).toStrictEqual(['STATE_UNUSABLE', 0]);
      expect(error.text.en).toContain('ENOSPC');
      const first = await holdLock(join(home, 'x.lock'));
      expect([first.kind, (await holdLock(join(home, 'x.lock'))).kind]).toStrictEqual(['held', 'busy']);
      await first.release();
    } finally {
      await run('umount', [home]);
    }
  });
});
