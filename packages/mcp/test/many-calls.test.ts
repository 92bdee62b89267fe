import {readFile} from 'node:fs/promises';
import {at} from '@ali1688/testkit';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openWorld, type World} from './support/open-world.ts';
import {opening, startServer, toolCall} from './support/server-process.ts';

/** `pnpm test:stress` makes all of them; what they are is the same. */
const isStress = process.env['ALI1688_STRESS'] !== undefined;
const calls = isStress ? 1000 : 120;
/** Calls that are under way at a time. */
const atOnce = 20;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

/** What is called, in turn: queries, lists, refusals, what there is not, and answers that have to be cut. */
const kinds: readonly (readonly [string, object])[] = [
  ['ranking_top_list', {categoryId: '1111', limit: 5}],
  ['category_list', {}],
  ['ranking_top_list', {limit: 99}],
  ['no_such_tool', {}],
  ['ranking_top_keyword', {categoryId: '1111'}],
  ['product_search', {term: 'dress', pageSize: 50}],
  ['category_get', {categoryId: 10_166}],
  ['auth_status', {}],
];

const garbage = [
  'not JSON',
  '{"jsonrpc":"2.0","id":',
  '[]',
  'null',
  '{"jsonrpc":"1.0","id":5}',
  '\u0000\u0007',
];

/** A heap so small that what is not needed goes at once: what then grows is kept. The system gives no memory back. */
const smallHeap = ['--max-old-space-size=40'];

const isCancelled = (id: number): boolean => id % 7 === 0;

test(
  `${calls} calls over pipes, mixed with cancels and garbage: each is answered once, and memory stays`,
  {timeout: 300_000},
  async () => {
    const server = startServer({args: ['--verbose'], env: world.environment, node: smallHeap});
    server.send(...opening);
    await server.answer(0);
    const sizes: number[] = [];
    for (let first = 1; first <= calls; first += atOnce) {
      const ids = Array.from({length: atOnce}, (_, index) => first + index);
      for (const id of ids) {
        const [name, given] = kinds[id % kinds.length] ?? ['', {}];
        server.send(toolCall(id, name, given));
        if (isCancelled(id))
          server.send({jsonrpc: '2.0', method: 'notifications/cancelled', params: {requestId: id}});
        server.send(garbage[id % garbage.length] ?? '');
      }
      await Promise.all(ids.filter((id) => !isCancelled(id)).map(async (id) => server.answer(id)));
      sizes.push(await residentKilobytes(server.pid));
    }
    expect(await server.close()).toBe(0);
    const answered = server.messages().map((message) => Number(message['id']));
    const expected = Array.from({length: calls}, (_, index) => index + 1).filter((id) => !isCancelled(id));
    expect(expected.filter((id) => answered.filter((other) => other === id).length !== 1)).toEqual([]);
    // A call that is cancelled may have been answered before that was read.
    expect(answered.filter((id) => isCancelled(id) && id !== 0).length).toBeLessThan(calls / 7);
    if (isStress) expectFlat(sizes);
  },
);

test(
  `${calls} calls over HTTP, mixed with requests that are closed and garbage`,
  {timeout: 300_000},
  async () => {
    const server = startServer({args: ['--http'], env: world.environment, node: smallHeap});
    const [, url = ''] = await server.said(/MCP server: (\S+)/);
    const [, token = ''] = await server.said(/Bearer token, shown this once: (\S+)/);
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
    };
    const sizes: number[] = [];
    const counts = {answered: 0, closed: 0, garbage: 0};
    const post = async (id: number): Promise<void> => {
      const [name, given] = kinds[id % kinds.length] ?? ['', {}];
      const close = new AbortController();
      const isGarbage = id % 5 === 0;
      const body = isGarbage
        ? (garbage[id % garbage.length] ?? '')
        : JSON.stringify(toolCall(id, name, given));
      const answer = fetch(url, {method: 'POST', headers, body, signal: close.signal});
      if (isCancelled(id)) {
        close.abort();
        await answer.catch(() => undefined);
        counts.closed += 1;
        return;
      }
      const text = await (await answer).text();
      if (isGarbage) {
        counts.garbage += text.includes('"error"') ? 1 : 0;
        return;
      }
      counts.answered += at(JSON.parse(/\{.*\}/s.exec(text)?.[0] ?? ''), 'id') === id ? 1 : 0;
    };
    for (let first = 1; first <= calls; first += atOnce) {
      await Promise.all(Array.from({length: atOnce}, async (_, index) => post(first + index)));
      sizes.push(await residentKilobytes(server.pid));
    }
    expect(counts.answered + counts.closed + counts.garbage).toBe(calls);
    expect(server.stdout()).toBe('');
    await server.kill('SIGTERM');
    if (isStress) expectFlat(sizes);
  },
);

/** What a process holds in memory; 0 where the system does not say. */
async function residentKilobytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

/** The last third holds no more than the middle one by a fifth: what grows with each call would. */
function expectFlat(sizes: readonly number[]): void {
  const third = Math.floor(sizes.length / 3);
  const middle = Math.max(...sizes.slice(third, 2 * third));
  const end = Math.max(...sizes.slice(2 * third));
  console.log(`memory in KiB, thirds: ${Math.max(...sizes.slice(0, third))}, ${middle}, ${end}`);
  expect(end).toBeLessThanOrEqual(middle * 1.2);
}
