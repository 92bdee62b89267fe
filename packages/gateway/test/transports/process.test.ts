import {join} from 'node:path';
import {runProgram} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {startProxyServer} from './proxy-server.ts';
import {startTlsServer} from './self-signed.ts';

const source = join(import.meta.dirname, '../../src/transports');

/** A program that posts twice and ends without closing anything. */
function program(transport: 'https' | 'undici' | 'chosen'): string {
  const creation = {
    https: `import {createHttpsTransport} from '${source}/https.ts'; const transport = createHttpsTransport();`,
    undici: `import {createUndiciTransport} from '${source}/undici.ts'; const transport = createUndiciTransport({environment: {}});`,
    chosen: `import {createTransport} from '${source}/transport.ts'; const transport = createTransport({environment: {}});`,
  }[transport];
  return `${creation}
    const request = {url: process.env.URL_TO_ASK, body: 'a=1', timeoutMs: 20000, maxResponseBytes: 1000};
    await transport.post(request);
    const {body} = await transport.post(request);
    process.stdout.write(new TextDecoder().decode(body));`;
}

describe.each(['https', 'undici', 'chosen'] as const)('a process with the %s transport', (transport) => {
  it('trusts NODE_EXTRA_CA_CERTS and ends by itself while connections are kept', async () => {
    await using server = await startTlsServer('{"answer":1}');
    const run = await runProgram(process.execPath, {
      args: ['--conditions=@ali1688/source', '--input-type=module', '--eval', program(transport)],
      env: {URL_TO_ASK: `${server.origin}/openapi/x`, NODE_EXTRA_CA_CERTS: server.certificatePath},
      killAfterMs: 20_000,
    });
    expect(run.stderr).toBe('');
    expect([run.exitCode, run.signal, run.stdout]).toEqual([0, null, '{"answer":1}']);
    expect(server.bodies).toEqual(['a=1', 'a=1']);
  });
});

describe.each(['chosen', 'chosen old'])('a process with the %s transport behind a proxy', (transport) => {
  it('ends by itself after a tunnel that was never opened', async () => {
    await using proxy = await startProxyServer({ignoreTunnels: true});
    const options = `environment: {HTTPS_PROXY: '${proxy.address}'}${transport === 'chosen' ? '' : ", nodeVersion: '22.19.0'"}`;
    const code = `import {createTransport} from '${source}/transport.ts';
      const transport = createTransport({${options}});
      const request = {url: 'https://gateway.test/x', body: 'a=1', timeoutMs: 300, maxResponseBytes: 1000};
      await transport.post(request).catch(({code}) => process.stdout.write(code));`;
    const run = await runProgram(process.execPath, {
      args: ['--conditions=@ali1688/source', '--input-type=module', '--eval', code],
      killAfterMs: 20_000,
    });
    expect([run.stderr, run.signal, run.stdout]).toEqual(['', null, 'TIMEOUT']);
    expect(proxy.asked).toEqual(['CONNECT gateway.test:443']);
  });
});
