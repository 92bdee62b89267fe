import {defineOperation, readsMarket} from '@ali1688/kit';
import {startSandbox} from '@ali1688/sandbox';
import {at, listAt, parseDocument} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import * as z from 'zod/mini';
import {checkGateway} from '../src/check-gateway.ts';
import {runAt} from './support/run-at.ts';

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
  const stdout = await runAt(sandbox, look(offMs));
  const clock = listAt(parseDocument(stdout), 'data.diagnoses')[1];
  expect(at(clock, 'found')).toEqual({en, zh});
  expect(at(clock, 'fault.code')).toBe(code);
});
