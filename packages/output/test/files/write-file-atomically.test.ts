import {temporaryFolder, type TemporaryFolder, failureOf} from '@ali1688/testkit';
import {chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {assertWritable, writeFileAtomically} from '../../src/files/write-file-atomically.ts';

let folder: TemporaryFolder;
let file: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder.path, 'result.json');
});
afterEach(() => folder.remove());

describe('writeFileAtomically', () => {
  test('makes the file and leaves nothing else behind', async () => {
    writeFileAtomically(file, '榜单\n');
    expect(await readFile(file, 'utf8')).toBe('榜单\n');
    expect(await readdir(folder.path)).toEqual(['result.json']);
  });

  test('replaces a longer file as a whole, so that an open reader keeps the old one', async () => {
    await writeFile(file, 'old content, longer');
    const before = await stat(file);
    writeFileAtomically(file, new Uint8Array([0xff, 0x00, 0xfe]));
    expect([...(await readFile(file))]).toEqual([0xff, 0x00, 0xfe]);
    expect((await stat(file)).ino).not.toBe(before.ino);
  });

  test.each([0o600, 0o640, 0o666])('keeps the permissions %o of an existing file', async (mode) => {
    await writeFile(file, 'old');
    await chmod(file, mode);
    writeFileAtomically(file, 'new');
    expect((await stat(file)).mode & 0o777).toBe(mode);
  });

  test('follows a link and leaves it a link', async () => {
    const link = join(folder.path, 'link');
    await writeFile(file, 'old');
    await symlink(file, link);
    writeFileAtomically(link, 'new');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('new');
  });

  test('makes the file that a link leads to, also over another link, and leaves the link', async () => {
    await mkdir(join(folder.path, 'below'));
    const links = [join(folder.path, 'first'), join(folder.path, 'below', 'second')] as const;
    await symlink('below/second', links[0]);
    await symlink('../result.json', links[1]);
    assertWritable(links[0]);
    writeFileAtomically(links[0], 'new');
    expect(await readFile(file, 'utf8')).toBe('new');
    for (const link of links) expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  test('takes a name as long as the system does', async () => {
    const long = join(folder.path, `${'x'.repeat(250)}.json`);
    assertWritable(long);
    writeFileAtomically(long, 'new');
    expect(await readFile(long, 'utf8')).toBe('new');
  });

  test('says what failed and leaves no part behind', async () => {
    await mkdir(file);
    await writeFile(join(file, 'kept'), 'x');
    const {code, text, hint} = await failureOf(() => writeFileAtomically(file, 'new'));
    expect(code).toBe('STATE_UNUSABLE');
    expect(text.en).toContain(file);
    expect(text.zh).toContain(file);
    expect(hint.en).toContain('--output');
    expect(await readdir(folder.path)).toEqual(['result.json']);
    expect(await readdir(file)).toEqual(['kept']);
  });
});

describe('assertWritable', () => {
  test('takes a new file and an existing one, and touches neither', async () => {
    assertWritable(file);
    expect(await readdir(folder.path)).toEqual([]);
    await writeFile(file, 'old');
    assertWritable(file);
    expect(await readFile(file, 'utf8')).toBe('old');
  });

  test('refuses a file in a folder that does not exist', async () => {
    const missing = join(folder.path, 'missing', 'result.json');
    const {code, exitCode, text} = await failureOf(() => assertWritable(missing));
    expect([code, exitCode]).toEqual(['STATE_UNUSABLE', 8]);
    expect(text.en).toBe(`${missing} cannot be written (ENOENT).`);
    expect(text.zh).toBe(`无法写入 ${missing}（ENOENT）。`);
  });

  test.each(['.', 'missing/'])('refuses %s, which is a folder', async (name) => {
    expect((await failureOf(() => assertWritable(`${folder.path}/${name}`))).text.en).toContain('EISDIR');
  });

  test.each([
    ['a name that is too long', () => join(folder.path, `${'x'.repeat(251)}.json`), 'ENAMETOOLONG'],
    ['a path that is too long', () => join(folder.path, 'x/'.repeat(3000), 'result.json'), 'ENAMETOOLONG'],
    ['a folder below a file', () => join(file, 'result.json'), 'ENOTDIR'],
    ['a link into a folder that is not there', () => join(folder.path, 'astray'), 'ENOENT'],
    ['links that lead to each other', () => join(folder.path, 'one'), 'ELOOP'],
  ])('refuses %s, which can be known before', async (_what, path, reason) => {
    await writeFile(file, 'x');
    await chmod(file, 0o755);
    await symlink('missing/result.json', join(folder.path, 'astray'));
    await symlink('two', join(folder.path, 'one'));
    await symlink('one', join(folder.path, 'two'));
    const refusal = await failureOf(() => assertWritable(path()));
    expect(refusal.code).toBe('STATE_UNUSABLE');
    expect(refusal.text.en).toContain(`(${reason})`);
  });

  test('refuses a file whose folder is a file', async () => {
    await writeFile(file, 'x');
    expect((await failureOf(() => assertWritable(join(file, 'below')))).code).toBe('STATE_UNUSABLE');
  });

  test('refuses a folder that may not be written to', async (context) => {
    if (process.getuid?.() === 0 || process.platform === 'win32') {
      context.skip('permissions do not bind this user');
      return;
    }
    await chmod(folder.path, 0o500);
    expect((await failureOf(() => assertWritable(file))).text.en).toContain('EACCES');
    await chmod(folder.path, 0o700);
  });
});
