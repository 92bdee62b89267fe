import {plainText} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {defineOperation, readsMarket, type AnyOperation} from '@ali1688/kit';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {startSandbox, type Sandbox} from '@ali1688/sandbox';
import {at, listAt, parseDocument, recordingStream} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import * as z from 'zod/mini';
import {checkGateway} from '../src/check-gateway.ts';

/** What an operation prints for an application of the test's own that has a ready access token. */
async function run(operation: AnyOperation, sandbox: Sandbox): Promise<string> {
  const [appKey, appSecret] = ['7000001', new Secret('secret-of-no-value')];
  sandbox.defineApplication({appKey, appSecret, refreshToken: new Secret('grant-of-no-value')});
  const environment = {
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: appKey,
    ALI1688_APP_SECRET: appSecret.reveal(),
    ALI1688_ACCESS_TOKEN: sandbox.issueAccessToken(appKey).reveal(),
  };
  const [stdout, stderr] = [recordingStream(), recordingStream()];
  const interrupted = new AbortController().signal;
  const words = {programName: 'doctor', nameCommands: plainText};
  const host = {environment, stdout, stderr, interrupted, prompt: silentPrompt, ...words};
  await runScript({operations: [operation], version: '0.0.0'}, [operation.name], host, scriptFace);
  return stdout.text();
}

const gatewayTime = Date.UTC(2026, 0, 31, 8);

/** A command that looks at the gateway with a clock that is off by so much. */
function look(offMs: number) {
  return defineOperation({
    name: 'look',
    summary: {en: 'Look.', zh: '查看。'},
    effects: readsMarket,
    apis: [],
    needs: 'app',
    input: {},
    examples: [],
    output: () => z.object({diagnoses: z.unknown()}),
    run: async (context) => ({diagnoses: await checkGateway(context, () => gatewayTime + offMs)}),
  });
}

test.each([
  [-600_000, 'this machine is 600 s behind the gateway', '本机比网关慢 600 秒', 'STATE_UNUSABLE'],
  [-2000, 'this machine is 2 s behind the gateway', '本机比网关慢 2 秒', undefined],
  [-400, 'this machine is 0 s ahead of the gateway', '本机比网关快 0 秒', undefined],
  [3000, 'this machine is 3 s ahead of the gateway', '本机比网关快 3 秒', undefined],
  [600_000, 'this machine is 600 s ahead of the gateway', '本机比网关快 600 秒', 'STATE_UNUSABLE'],
])('a clock that is off by %d ms is told in both languages', async (offMs, en, zh, code) => {
  await using sandbox = await startSandbox({clock: {now: () => gatewayTime}});
  const stdout = await run(look(offMs), sandbox);
  const clock = listAt(parseDocument(stdout), 'data.diagnoses')[1];
  expect(at(clock, 'found')).toEqual({en, zh});
  expect(at(clock, 'fault.code')).toBe(code);
});
