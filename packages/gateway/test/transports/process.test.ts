import {join} from 'node:path';
import {runProgram} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {startTlsServer} from './self-signed.ts';

const source = join(import.meta.dirname, '../../src/transports');

/** A program that posts twice and ends without closing anything. */
function program(transport: 'https' | 'undici'): string {
  const creation =
    transport === 'https'
      ? `import {createHttpsTransport} from '${source}/https.ts'; const transport = createHttpsTransport();`
      : `import {createUndiciTransport} from '${source}/undici.ts'; const transport = createUndiciTransport({environment: {}});`;
  return `${creation}
    const request = {url: process.env.URL_TO_ASK, body: 'a=1', timeoutMs: 20000, maxResponseBytes: 1000};
    await transport.post(request);
    const {body} = await transport.post(request);
    process.stdout.write(new TextDecoder().decode(body));`;
}

describe.each(['https', 'undici'] as const)('a process with the %s transport', (transport) => {
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
