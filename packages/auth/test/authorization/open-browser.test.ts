import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {startHttpServer, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {openBrowser} from '../../src/authorization/open-browser.ts';

const credentials = {
  ALI1688_APP_KEY: '1000000',
  ALI1688_APP_SECRET: 'canary-secret',
  ALI1688_REFRESH_TOKEN: 'canary-refresh',
  ALI1688_ACCESS_TOKEN: 'canary-access',
  HTTPS_PROXY: 'http://someone:canary-word@127.0.0.1:1',
  NPM_TOKEN: 'canary-token',
  NODE_OPTIONS: '',
};

type Visit = {readonly args: readonly string[]; readonly environment: Readonly<Record<string, string>>};

/** A program in the place of the browser. It tells what it was started with. */
async function browserScene(programName: string) {
  const {promise: visit, resolve: arrive} = visitToCome();
  const server = await startHttpServer(({body}, response) => {
    arrive(JSON.parse(body) as Visit);
    response.end();
  });
  const folder = await temporaryFolder();
  const programs = join(folder.path, 'some programs');
  await mkdir(programs);
  const program = join(programs, programName);
  await writeFile(
    program,
    `#!${process.execPath}
const body = JSON.stringify({args: process.argv.slice(2), environment: process.env});
fetch('${server.origin}', {method: 'POST', body});
`,
  );
  await chmod(program, 0o755);
  const close = async () => {
    await server.close();
    await folder.remove();
  };
  return {folder: programs, program, visit, [Symbol.asyncDispose]: close};
}

function visitToCome() {
  let resolve: (visit: Visit) => void = () => undefined;
  const promise = new Promise<Visit>((settle) => {
    resolve = settle;
  });
  return {promise, resolve};
}

const address = 'https://auth.1688.com/oauth/authorize?client_id=1&state=a%22b&site=1688';

describe('opening the browser', () => {
  it('starts the program that BROWSER names, with the address as its only argument and no shell', async () => {
    await using scene = await browserScene('my browser');
    const environment = {
      ...credentials,
      BROWSER: scene.program,
      HOME: '/home/someone',
      LC_ALL: 'zh_CN.UTF-8',
    };
    const withMarks = `${address}&x=$(touch)\`;|'`;
    expect(await openBrowser(withMarks, {environment})).toBe(true);
    const {args} = await scene.visit;
    expect(args).toEqual([new URL(withMarks).href]);
  });

  it('passes on what finds the profile and the screen, and no credentials', async () => {
    await using scene = await browserScene('browser');
    const kept = {
      HOME: '/home/someone',
      Path: '/usr/bin',
      DISPLAY: ':7',
      WAYLAND_DISPLAY: 'wayland-1',
      XDG_RUNTIME_DIR: '/run/user/1',
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/bus',
      LC_ALL: 'zh_CN.UTF-8',
      SystemRoot: 'C:\\Windows',
    };
    await openBrowser(address, {environment: {...credentials, ...kept, BROWSER: scene.program}});
    const {environment} = await scene.visit;
    expect(environment).toMatchObject(kept);
    expect(JSON.stringify(environment)).not.toContain('canary');
    expect(Object.keys(environment)).not.toContain('ALI1688_APP_KEY');
  });

  it.each([{DISPLAY: ':7'}, {WAYLAND_DISPLAY: 'wayland-1'}])(
    'uses the opener of a Linux desktop with %o',
    async (screen) => {
      await using scene = await browserScene('xdg-open');
      const environment = {...screen, PATH: scene.folder};
      expect(await openBrowser(address, {environment, platform: 'linux'})).toBe(true);
      expect((await scene.visit).args).toEqual([address]);
    },
  );

  it('does not try on a Linux without a screen', async () => {
    await using scene = await browserScene('xdg-open');
    const environment = {PATH: scene.folder, DISPLAY: ''};
    expect(await openBrowser(address, {environment, platform: 'linux'})).toBe(false);
  });

  it.each([
    ['there is no opener', {PATH: '/nonexistent', DISPLAY: ':7'}],
    ['BROWSER names nothing that exists', {BROWSER: '/nonexistent/browser'}],
    ['BROWSER names a folder', {BROWSER: '/'}],
  ])('says that it failed where %s', async (_, environment) => {
    expect(await openBrowser(address, {environment, platform: 'linux'})).toBe(false);
  });

  it.each(['file:///etc/hosts', 'javascript:alert(1)', '--help', ''])('opens no %j', async (other) => {
    await using scene = await browserScene('browser');
    expect(await openBrowser(other, {environment: {BROWSER: scene.program}})).toBe(false);
  });
});
