import type {TransportRequest} from '@ali1688/contracts/ports';
import {answerJson, startHttpServer} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {readProxySettings, type ProxyEnvironment} from '../../src/transports/proxy-settings.ts';
import {canUseProxies, createHttpsTransport} from '../../src/transports/https.ts';
import {createTransport} from '../../src/transports/transport.ts';
import {createUndiciTransport} from '../../src/transports/undici.ts';
import {thrownBy} from '../support/thrown-by.ts';
import {startProxyServer} from './proxy-server.ts';
import {startTlsServer} from './self-signed.ts';

function requestTo(url: string): TransportRequest {
  return {url, body: 'a=1', timeoutMs: 20_000, maxResponseBytes: 1000};
}

const transports = [
  {name: 'undici', create: (environment: ProxyEnvironment) => createUndiciTransport({environment})},
  {name: 'https', create: (environment: ProxyEnvironment) => createHttpsTransport({environment})},
  {name: 'chosen', create: (environment: ProxyEnvironment) => createTransport({environment})},
  {
    name: 'chosen old',
    create: (environment: ProxyEnvironment) => createTransport({environment, nodeVersion: '22.19.0'}),
  },
] as const;

describe.each(transports)('proxies of the $name transport', ({create}) => {
  const post = async (environment: ProxyEnvironment, url: string): Promise<number> => {
    const transport = create(environment);
    try {
      return (await transport.post(requestTo(url))).httpStatus;
    } finally {
      await transport.close();
    }
  };

  it.each(['HTTP_PROXY', 'http_proxy'])(
    'forward plain requests in absolute form with %s',
    async (variable) => {
      await using server = await startHttpServer((_request, response) => answerJson(response, 200, {}));
      await using proxy = await startProxyServer();
      const url = `http://gateway.test:${new URL(server.origin).port}/openapi/x`;
      expect(await post({[variable]: proxy.address}, url)).toBe(200);
      expect(proxy.asked).toEqual([`POST ${url}`]);
      expect(server.requests.map(({body}) => body)).toEqual(['a=1']);
    },
  );

  it('tunnel https, so that they never see the request', async () => {
    await using server = await startTlsServer();
    await using proxy = await startProxyServer();
    const error = await thrownBy(() => post({HTTPS_PROXY: proxy.address}, `${server.origin}/openapi/x`));
    // The tunnel stands; what fails is the certificate behind it.
    expect([error.code, error.details.requestSent]).toEqual(['NETWORK', false]);
    expect(error.text.en).toContain('certificate');
    expect(proxy.asked).toEqual([`CONNECT ${new URL(server.origin).host}`]);
    expect(server.bodies).toEqual([]);
  });

  it('are given the user name and password of their address', async () => {
    await using server = await startHttpServer((_request, response) => answerJson(response, 200, {}));
    await using proxy = await startProxyServer();
    const address = proxy.address.replace('//', '//user:pass@');
    expect(await post({HTTP_PROXY: address}, `${server.origin}/x`)).toBe(200);
    expect(proxy.authorizations).toEqual([`Basic ${Buffer.from('user:pass').toString('base64')}`]);
  });

  it.each([
    ['NO_PROXY', '127.0.0.1'],
    ['no_proxy', 'a.test, 127.0.0.1'],
    ['NO_PROXY', '*'],
  ])('are left aside with %s=%s', async (variable, value) => {
    await using server = await startHttpServer((_request, response) => answerJson(response, 200, {}));
    await using proxy = await startProxyServer();
    expect(await post({HTTP_PROXY: proxy.address, [variable]: value}, `${server.origin}/x`)).toBe(200);
    expect(proxy.asked).toEqual([]);
  });

  it('serve only their own kind of address', async () => {
    await using server = await startHttpServer((_request, response) => answerJson(response, 200, {}));
    await using proxy = await startProxyServer();
    expect(await post({HTTPS_PROXY: proxy.address}, `${server.origin}/x`)).toBe(200);
    await using tls = await startTlsServer();
    expect((await thrownBy(() => post({HTTP_PROXY: proxy.address}, `${tls.origin}/x`))).code).toBe('NETWORK');
    expect(proxy.asked).toEqual([]);
  });

  it('that refuse are a failure before anything was sent', async () => {
    await using tls = await startTlsServer();
    await using proxy = await startProxyServer({refuseTunnels: true});
    const address = proxy.address.replace('//', '//user:CANARY@');
    const error = await thrownBy(() => post({HTTPS_PROXY: address}, `${tls.origin}/x`));
    expect([error.code, error.details.requestSent]).toEqual(['NETWORK', false]);
    expect(JSON.stringify([error.message, error.stack, error])).not.toContain('CANARY');
  });

  it('that never answer end with the limit of the request', async () => {
    await using proxy = await startProxyServer({ignoreTunnels: true});
    const transport = create({HTTPS_PROXY: proxy.address});
    const request = {...requestTo('https://gateway.test/openapi/x'), timeoutMs: 200};
    const error = await thrownBy(() => transport.post(request));
    expect([error.code, error.details.requestSent]).toEqual(['TIMEOUT', false]);
    await transport.close();
    await expect.poll(() => proxy.openTunnels()).toBe(0);
  });

  it.each([
    'http://',
    'ftp://proxy.test',
    'http://user:CANARY@:',
    'socks://proxy.test:1080',
    'socks5://user:CANARY@proxy.test:1080',
  ])('are refused when the address is none of an HTTP proxy', async (address) => {
    const error = await thrownBy(() => create({HTTPS_PROXY: address}));
    expect(error.code).toBe('USAGE_INVALID');
    expect(error.text.en).toContain('HTTPS_PROXY');
    expect(JSON.stringify(error)).not.toContain('CANARY');
  });
});

describe('the settings of proxies', () => {
  it('are taken from what is passed in, not from the process', () => {
    expect(readProxySettings({})).toEqual({http: undefined, https: undefined, noProxy: ''});
  });

  it('may be written without a scheme, and the lower-case spelling wins', () => {
    const settings = readProxySettings({
      HTTP_PROXY: 'http://localhost:1',
      http_proxy: '127.0.0.1:8080',
      HTTPS_PROXY: ' ',
    });
    expect(settings).toEqual({http: 'http://127.0.0.1:8080', https: undefined, noProxy: ''});
  });

  it.each(['http://proxy.test:3128', 'http://10.0.0.1:3128', 'proxy.test'])(
    'leave out %s for http addresses, which would show it secrets in plain text',
    (address) => {
      const environment = {HTTP_PROXY: address, HTTPS_PROXY: address};
      const {http, https} = readProxySettings(environment);
      expect([http, https]).toEqual([undefined, expect.stringContaining(address)]);
    },
  );

  it.each(['http://127.0.0.1:3128', 'localhost:3128', 'http://user:pass@[::1]:3128'])(
    'follow %s for http addresses, as it is on this machine',
    (address) => {
      expect(readProxySettings({HTTP_PROXY: address}).http).toContain(address);
    },
  );
});

describe("Node's own client", () => {
  it.each([
    ['20.19.0', false],
    ['22.20.0', false],
    ['22.21.0', true],
    ['23.11.0', false],
    ['24.4.1', false],
    ['24.5.0', true],
    ['26.0.0', true],
  ])('of %s can use proxies: %s', (version, isAble) => {
    expect(canUseProxies(version)).toBe(isAble);
  });
});
