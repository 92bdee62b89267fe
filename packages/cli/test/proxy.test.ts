import {describe, expect, test} from 'vitest';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {startForwardingProxy, startRefusingProxy} from './support/proxies.ts';
import {installSkill} from './support/installed-skill.ts';
import {openScene} from './support/scene.ts';

const time = ['api', 'call', 'system:currentTime'];

describe.concurrent('surface.md section 2: proxies', () => {
  test.each(['HTTP_PROXY', 'http_proxy'])('%s carries the calls to an http address', async (variable) => {
    await using proxy = await startForwardingProxy();
    await using scene = await openScene();
    expectSuccess(await scene.run(['ranking', 'top-list', '1111'], {[variable]: proxy.origin}));
    const origins = proxy.requests.map(({path}) => new URL(path).origin);
    // The token service is reached through it, too.
    expect(origins).toEqual(Array(2).fill(new URL(scene.sandbox.gatewayUrl).origin));
    expect(scene.sandbox.requests.total).toBe(2);
  });

  test.each(['127.0.0.1', '*', 'example.com, 127.0.0.1'])(
    'NO_PROXY=%s leaves the gateway out',
    async (hosts) => {
      await using proxy = await startForwardingProxy();
      await using scene = await openScene();
      expectSuccess(await scene.run(time, {HTTP_PROXY: proxy.origin, NO_PROXY: hosts}));
      expect({throughProxy: proxy.requests.length, arrived: scene.sandbox.requests.total}).toEqual({
        throughProxy: 0,
        arrived: 1,
      });
    },
  );

  test('HTTP_PROXY carries the calls of a skill script, too, and doctor says so', async () => {
    await using proxy = await startForwardingProxy();
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    expectSuccess(await skill.run(['top-list', '1111'], {HTTP_PROXY: proxy.origin}));
    expect(proxy.requests).toHaveLength(2);
    const run = await skill.run(['doctor', '--offline', '--format', 'table'], {HTTP_PROXY: proxy.origin});
    expect(run.stdout).toContain('through a proxy');
  });

  test('a SOCKS proxy is refused alike by the CLI and by a skill script', async () => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    const variables = {HTTPS_PROXY: 'socks5://127.0.0.1:1080'};
    for (const run of [await scene.run(time, variables), await skill.run(['top-list', '1111'], variables)]) {
      expect(expectFailure(run, 'USAGE_INVALID').message).toContain('HTTPS_PROXY');
      expect(run.stderr).toBe('');
    }
    expect(scene.sandbox.requests.total).toBe(0);
  });

  test.each([
    ['HTTP_PROXY', 'http://127.0.0.1:9', 'no proxy'],
    ['HTTPS_PROXY', 'http://proxy.invalid:9', 'through a proxy'],
  ])('doctor tells of %s only where it serves the gateway in force', async (variable, address, told) => {
    await using scene = await openScene({ALI1688_GATEWAY_URL: 'https://gateway.invalid/openapi'});
    const run = await scene.run(['doctor', '--offline', '--format', 'table'], {[variable]: address});
    expect(run.stdout).toContain(`https://gateway.invalid/openapi, ${told}`);
  });

  test('HTTPS_PROXY does not serve an http address', async () => {
    await using proxy = await startForwardingProxy();
    await using scene = await openScene();
    expectSuccess(await scene.run(time, {HTTPS_PROXY: proxy.origin}));
    expect(proxy.requests).toHaveLength(0);
  });

  test('HTTPS_PROXY is asked for a tunnel and told nothing but the host', async () => {
    await using proxy = await startRefusingProxy();
    await using scene = await openScene();
    const run = await scene.run(time, {
      HTTPS_PROXY: proxy.origin,
      ALI1688_GATEWAY_URL: 'https://gateway.invalid/openapi',
    });
    expectFailure(run, 'NETWORK');
    expect(proxy.heads).toHaveLength(1);
    expect(proxy.heads[0]).toMatch(/^CONNECT gateway\.invalid:443 HTTP\/1\.1\r\n/);
    expect(proxy.heads[0]).not.toContain('currentTime');
  });

  test('a proxy that is no address is named and not repeated', async () => {
    await using scene = await openScene();
    const run = await scene.run([...time, '--format', 'table'], {
      HTTP_PROXY: 'ftp://user:password@127.0.0.1',
    });
    expect({exitCode: run.exitCode, stdout: run.stdout}).toEqual({exitCode: 2, stdout: ''});
    expect(run.stderr).toContain('HTTP_PROXY');
    expect(run.stderr).not.toContain('password');
    // One failure, told once.
    expect(run.stderr.match(/USAGE_INVALID/g)).toHaveLength(1);
  });
});
