import {execFileSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {shellPath, shellWord} from '../src/errors/index.ts';

describe('shellWord', () => {
  test.each(['/srv/skills/x.mjs', 'C:\\skills\\x.mjs', '/技能/x.mjs'])('leaves %s as it is', (path) => {
    expect(shellWord(path, 'linux')).toBe(path);
  });

  test.each([
    ['linux', '', "''"],
    ['linux', '/my skills/x.mjs', "'/my skills/x.mjs'"],
    ['linux', "/it's/x.mjs", String.raw`'/it'\''s/x.mjs'`],
    ['linux', '/a$(b)/x.mjs', "'/a$(b)/x.mjs'"],
    ['darwin', '~/x.mjs', "'~/x.mjs'"],
    ['win32', 'C:\\my skills\\x.mjs', '"C:\\my skills\\x.mjs"'],
  ] as const)('quotes on %s %s', (platform, path, expected) => {
    expect(shellWord(path, platform)).toBe(expected);
  });
});

describe('shellPath', () => {
  test.each([
    ['linux', '~', '~'],
    ['linux', '~/.config/ali1688', '~/.config/ali1688'],
    ['linux', '~/my home', "~/'my home'"],
    ['linux', '~someone/x', "'~someone/x'"],
    ['linux', "/it's", String.raw`'/it'\''s'`],
    ['win32', '~\\AppData\\ali1688', '~\\AppData\\ali1688'],
  ] as const)('quotes on %s %s and leaves the user folder to the shell', (platform, path, expected) => {
    expect(shellPath(path, platform)).toBe(expected);
  });

  test.runIf(process.platform !== 'win32')('gives the shell one word under the user folder', () => {
    const command = `printf '[%s]' ${shellPath("~/it's my home")}`;
    const said = execFileSync('/bin/sh', ['-c', command], {env: {HOME: '/srv/me'}, encoding: 'utf8'});
    expect(said).toBe("[/srv/me/it's my home]");
  });
});
