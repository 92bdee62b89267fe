import {isAli1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {runProgram} from '@ali1688/testkit';
import {createServer} from 'node:net';
import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {builtInApplication, describeSandbox, startSandbox, type SandboxOptions} from '../src/index.ts';
import {paths, postSigned, refresh} from './support/client.ts';

async function codeOf(options: SandboxOptions): Promise<unknown> {
  const thrown: unknown = await startSandbox(options).catch((error: unknown) => error);
  return isAli1688Error(thrown) ? thrown.code : thrown;
}

describe('starting', () => {
  test('takes a free port of 127.0.0.1', async () => {
    await using first = await startSandbox();
    await using second = await startSandbox({port: 0});

    expect(first.gatewayUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/openapi$/);
    expect(first.gatewayUrl).toBe(`${first.authUrl}/openapi`);
    expect(second.gatewayUrl).not.toBe(first.gatewayUrl);
  });

  test('takes the port asked for, again right after closing', async () => {
    const first = await startSandbox();
    const port = Number(new URL(first.gatewayUrl).port);
    await postSigned(first, paths.currentTime, {});
    await first.close();
    await using second = await startSandbox({port});

    expect(second.gatewayUrl).toBe(first.gatewayUrl);
    expect((await postSigned(second, paths.currentTime, {})).status).toBe(200);
  });

  test('says that a port is taken', async () => {
    await using sandbox = await startSandbox();
    const port = Number(new URL(sandbox.gatewayUrl).port);

    expect(await codeOf({port})).toBe('USAGE_INVALID');
  });

  test.each<[string, SandboxOptions]>([
    ['a port that is none', {port: 65_536}],
    ['a port that is no number', {port: Number.NaN}],
    ['a lifetime of nothing', {accessTokenSeconds: 0}],
    ['a lifetime that is no whole number', {refreshTokenSeconds: 1.5}],
    ['an AppKey with a slash', {applications: [{appKey: '1/2', appSecret: new Secret('x')}]}],
    ['an empty AppSecret', {applications: [{appKey: '1', appSecret: new Secret('')}]}],
  ])('refuses %s', async (_name, options) => {
    expect(await codeOf(options)).toBe('USAGE_INVALID');
  });

  test('an application with the built-in AppKey takes its place', async () => {
    const refreshToken = new Secret('own grant');
    const own = {...builtInApplication, appSecret: new Secret('own'), refreshToken};
    await using sandbox = await startSandbox({applications: [own]});

    expect(sandbox.credentials.appSecret.reveal()).toBe('own');
    expect((await refresh(sandbox)).status).toBe(200);
    expect((await postSigned(sandbox, paths.currentTime, {})).status).toBe(400);
  });
});

test('closing ends idle connections and may be repeated', async () => {
  const sandbox = await startSandbox();
  await postSigned(sandbox, paths.currentTime, {});
  await sandbox.close();
  await sandbox.close();

  await expect(postSigned(sandbox, paths.currentTime, {})).rejects.toThrow('fetch failed');
});

test('a client that goes away while it sends harms nobody and is told to the log', async () => {
  const events: string[] = [];
  await using sandbox = await startSandbox({log: {debug: (event) => void events.push(event)}});
  const {connect} = await import('node:net');
  const socket = connect(Number(new URL(sandbox.gatewayUrl).port), '127.0.0.1');
  socket.write(
    'POST /openapi/param2/1/system/currentTime/1688001 HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\na=1',
    () => socket.destroy(),
  );
  await expect.poll(() => events).toContain('sandbox request failed');

  expect((await postSigned(sandbox, paths.currentTime, {})).status).toBe(200);
  expect(events).toContain('sandbox answered');
});

test('its log and its own picture hold no secret', async () => {
  const lines: string[] = [];
  await using sandbox = await startSandbox({
    log: {debug: (...parts) => void lines.push(JSON.stringify(parts))},
  });
  await refresh(sandbox);
  const {appSecret, refreshToken} = sandbox.credentials;
  const text = `${lines.join('\n')}${inspect(sandbox, {depth: 9, getters: true})}${JSON.stringify(sandbox)}`;

  expect(lines.length).toBeGreaterThan(0);
  expect([appSecret.reveal(), refreshToken.reveal()].filter((secret) => text.includes(secret))).toEqual([]);
});

test('what it is can be told in both languages', () => {
  expect(describeSandbox().en).toMatch(/Nothing leaves this machine/);
  expect(describeSandbox().zh).toMatch(/不会离开本机/);
});

test('importing loads neither http nor crypto; the first start loads http', async () => {
  const source = new URL('../src/index.ts', import.meta.url).href;
  const program = `
    const loaded = () => ['_http_server', 'internal/crypto/hash'].map((name) => process.moduleLoadList.includes('NativeModule ' + name));
    const {startSandbox} = await import(${JSON.stringify(source)});
    const before = loaded();
    await (await startSandbox()).close();
    console.log(JSON.stringify({before, after: loaded()}));
  `;
  const run = await runProgram(process.execPath, {
    args: ['--conditions=@ali1688/source', '--input-type=module', '--eval', program],
  });

  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toEqual({before: [false, false], after: [true, expect.any(Boolean)]});
});

test('a port that another program holds is refused in both languages', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const address = holder.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const error: unknown = await startSandbox({port}).catch((thrown: unknown) => thrown);
  await new Promise((resolve) => holder.close(resolve));

  expect(isAli1688Error(error) && error.text.en).toContain(String(port));
  expect(isAli1688Error(error) && error.text.zh).toContain(String(port));
});
