import {describe, expect, test} from 'vitest';
import {shellWord} from '../../src/script/shell-word.ts';

describe('shellWord', () => {
  test.each(['/srv/skills/x.mjs', 'C:\\skills\\x.mjs', '/技能/x.mjs'])('leaves %s as it is', (path) => {
    expect(shellWord(path, 'linux')).toBe(path);
  });

  test.each([
    ['linux', '/my skills/x.mjs', "'/my skills/x.mjs'"],
    ['linux', "/it's/x.mjs", String.raw`'/it'\''s/x.mjs'`],
    ['linux', '/a$(b)/x.mjs', "'/a$(b)/x.mjs'"],
    ['darwin', '~/x.mjs', "'~/x.mjs'"],
    ['win32', 'C:\\my skills\\x.mjs', '"C:\\my skills\\x.mjs"'],
  ] as const)('quotes on %s %s', (platform, path, expected) => {
    expect(shellWord(path, platform)).toBe(expected);
  });
});
