import {homedir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {suiteHome, type HomeVariables} from '../src/suite-home.ts';

describe.skipIf(process.platform === 'win32')('the home of the suite, at the start', () => {
  const usual = join(homedir(), '.config', 'ali1688');

  test.each<[string, HomeVariables, string | undefined]>([
    ['the folder that was given', {ALI1688_HOME: '/srv/a home'}, '/srv/a home'],
    ['given, whatever else is set', {ALI1688_HOME: '/srv/home', XDG_CONFIG_HOME: '/etc/xdg'}, '/srv/home'],
    ['none for a relative path, which would be one of the working folder', {ALI1688_HOME: 'home'}, undefined],
    ['below XDG_CONFIG_HOME', {XDG_CONFIG_HOME: '/etc/xdg'}, '/etc/xdg/ali1688'],
    ['the usual one where XDG_CONFIG_HOME is relative', {XDG_CONFIG_HOME: 'xdg'}, usual],
    ['the usual one where ALI1688_HOME is empty', {ALI1688_HOME: ''}, usual],
    ['the usual one where LOCALAPPDATA of another system is set', {LOCALAPPDATA: '/local'}, usual],
    ['the usual one', {}, usual],
  ])('is %s', (_case, variables, expected) => {
    expect(suiteHome(variables)).toBe(expected);
  });
});
