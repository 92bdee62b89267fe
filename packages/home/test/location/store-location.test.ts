import {homedir} from 'node:os';
import {isAli1688Error} from '@ali1688/contracts/errors';
import {describe, expect, it} from 'vitest';
import {locateStore, type HostSystem} from '../../src/index.ts';

const linux: HostSystem = {platform: 'linux', userFolder: '/home/li'};
const windows: HostSystem = {platform: 'win32', userFolder: 'C:\\Users\\li'};

describe('the place of the store', () => {
  it.each([
    ['ALI1688_HOME before all', {ALI1688_HOME: '/srv/store', XDG_CONFIG_HOME: '/x'}, linux, '/srv/store'],
    ['XDG_CONFIG_HOME', {XDG_CONFIG_HOME: '/x'}, linux, '/x/ali1688'],
    ['the default on Linux', {}, linux, '/home/li/.config/ali1688'],
    ['the default on macOS', {}, {...linux, platform: 'darwin'}, '/home/li/.config/ali1688'],
    [
      'the default where XDG_CONFIG_HOME is relative',
      {XDG_CONFIG_HOME: 'x'},
      linux,
      '/home/li/.config/ali1688',
    ],
    [
      'the default where both are empty',
      {ALI1688_HOME: '', XDG_CONFIG_HOME: ''},
      linux,
      '/home/li/.config/ali1688',
    ],
    ['LOCALAPPDATA on Windows', {LOCALAPPDATA: 'D:\\Local'}, windows, 'D:\\Local\\ali1688'],
    ['the usual place where LOCALAPPDATA is missing', {}, windows, 'C:\\Users\\li\\AppData\\Local\\ali1688'],
  ] as const)('is %s', (_name, environment, system, path) => {
    expect(locateStore(environment, system).path).toBe(path);
  });

  it('tells a folder the user named from the default one', () => {
    expect(locateStore({ALI1688_HOME: '/srv/store'}, linux).isGiven).toBe(true);
    expect(locateStore({}, linux).isGiven).toBe(false);
  });

  it('is shown with a tilde for the folder of the user, and only for that', () => {
    expect(locateStore({}, linux).shownPath).toBe('~/.config/ali1688');
    expect(locateStore({ALI1688_HOME: '/home/li'}, linux).shownPath).toBe('~');
    expect(locateStore({ALI1688_HOME: '/home/lin/store'}, linux).shownPath).toBe('/home/lin/store');
    expect(locateStore({}, windows).shownPath).toBe('~\\AppData\\Local\\ali1688');
  });

  it('is nowhere for a user without a folder, unless a variable names one', () => {
    const homeless: HostSystem = {platform: 'linux', userFolder: undefined};
    expect(locateStore({}, homeless).path).toBeUndefined();
    expect(locateStore({XDG_CONFIG_HOME: '/x'}, homeless)).toMatchObject({
      path: '/x/ali1688',
      shownPath: '/x/ali1688',
    });
  });

  it.each(['store', './store', '~/store', '../store'])('refuses the relative ALI1688_HOME %j', (given) => {
    let thrown: unknown;
    try {
      locateStore({ALI1688_HOME: given}, linux);
    } catch (error) {
      thrown = error;
    }
    expect(isAli1688Error(thrown) && [thrown.code, thrown.text.en]).toStrictEqual([
      'USAGE_INVALID',
      'ALI1688_HOME must be an absolute path.',
    ]);
  });

  it('asks this system where nothing else is said', () => {
    expect(locateStore({}).path?.startsWith(homedir())).toBe(true);
  });
});
