import {at, each} from '@ali1688/testkit';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openTrackerScene} from './support/tracker-scene.ts';

const isStress = process.env['ALI1688_STRESS'] === '1';
const calls = isStress ? 1000 : 60;
const callsPerSecond = 50;
/** Turns that the bucket holds for bulk work beside the first. */
const ahead = 2;

test(`a sweep of ${calls} calls keeps the pace of the machine, and uses it`, {timeout: 120_000}, async () => {
  await using scene = await openTrackerScene({
    categories: {firstLevel: calls / 2, secondLevel: 0, thirdLevel: 0},
  });
  const {environment: own} = scene;
  const environment = {...own, ALI1688_QPS: String(callsPerSecond)};
  const file = join(scene.folder, 'categories.txt');
  // Without a category all first-level ones are offered.
  const offered = each((await scene.run(['sweep'])).document(), 'error.categories', 'categoryId');
  await writeFile(file, offered.join('\n'));
  scene.sandbox.clearRequests();
  const argv = ['sweep', '--from', file, '--type', 'hot', '--type', 'complex', '--limit', '5'];
  const run = await scene.run([...argv, '--max-calls', String(calls)], {environment});
  expect(at(run.document(), 'data.boards.done')).toBe(calls);
  const times = scene.sandbox.requests.list
    .filter(({api}) => api === 'product.topList.query')
    .map(({at: arrived}) => Date.parse(arrived));
  // Measured at the server: never more than the bucket lets through.
  const interval = 1000 / callsPerSecond;
  for (const [index, time] of times.entries()) {
    const first = times[Math.max(0, index - 20)] ?? time;
    const inWindow = index - Math.max(0, index - 20);
    expect(inWindow).toBeLessThanOrEqual(Math.ceil((time - first + 25) / interval) + ahead);
  }
  const took = (times.at(-1) ?? 0) - (times[0] ?? 0);
  // A machine that is busy with other tests says nothing about the pace.
  const limit = isStress ? (calls - 1) * interval * 1.03 : Infinity;
  console.log(`${calls} calls in ${took} ms, ideal ${(calls - 1) * interval} ms`);
  expect(took).toBeLessThan(limit);
});
