import {expect, test} from 'vitest';
import {expectSuccess} from './support/documents.ts';
import {runHerd} from './support/herd.ts';
import {openScene} from './support/scene.ts';
import {ageEntries, storedEntries} from './support/stored-entry.ts';

const topList = ['ranking', 'top-list', '1111', '--limit', '1', '--json'];

test('30 processes on an empty store send one token request, and nobody says a word', async () => {
  await using scene = await openScene();
  // Long enough for all of them to come while the first one waits.
  scene.sandbox.setFaults([{kind: 'slow', api: 'getToken', delayMs: 1500}]);
  const runs = await runHerd(scene, 30, topList);
  for (const run of runs) expectSuccess(run);
  expect(runs.map(({stderr}) => stderr).filter((text) => text !== '')).toEqual([]);
  expect(scene.sandbox.requests.byApi).toEqual({getToken: 1, 'product.topList.query': 30});
  expect(await storedEntries(scene)).toHaveLength(1);
});

test('20 processes over an ended token whose grant works once send one token request', async () => {
  await using scene = await openScene({}, {singleUse: true});
  expectSuccess(await scene.run(topList));
  await ageEntries(scene, 24 * 60 * 60 * 1000);
  scene.sandbox.clearRequests();
  scene.sandbox.setFaults([{kind: 'slow', api: 'getToken', delayMs: 1000}]);
  const runs = await runHerd(scene, 20, topList);
  for (const run of runs) expectSuccess(run);
  expect(runs.map(({stderr}) => stderr).filter((text) => text !== '')).toEqual([]);
  expect(scene.sandbox.requests.byApi).toEqual({getToken: 1, 'product.topList.query': 20});
});

test('4 processes with 16 calls each keep to a burst of 4 and 10 calls a second between them', async () => {
  await using scene = await openScene({ALI1688_QPS: '10'});
  const startedAt = Date.now();
  const runs = await runHerd(scene, 4, ['doctor', '--apis', '--json']);
  for (const run of runs) expectSuccess(run);
  const arrivals = scene.sandbox.requests.list
    .filter(({api}) => api !== 'getToken')
    .map(({at}) => Date.parse(at) - startedAt)
    .toSorted((left, right) => left - right);
  expect(arrivals).toHaveLength(4 * 16);
  // No bucket can have been opened before the first process, so this holds however late a process is.
  const tooEarly = arrivals.filter((atMs, index) => atMs < (index - 3) * 100);
  expect(tooEarly).toEqual([]);
});
