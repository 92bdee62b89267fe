import {at, listAt, noteCodes} from '@ali1688/testkit';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openTrackerScene} from './support/tracker-scene.ts';

const boards = (document: unknown) => at(document, 'data.boards');

test('a sweep keeps every ranking and word list that was asked for, one call each', async () => {
  await using scene = await openTrackerScene();
  const run = await scene.run(['sweep', '1111', '10166', '--type', 'hot', '--type', '好价榜', '--keywords']);
  expect(run.exitCode).toBe(0);
  const document = run.document();
  expect(boards(document)).toEqual({asked: 6, done: 6, unchanged: 0, refused: 0, left: 0});
  expect([at(document, 'data.calls'), at(document, 'data.failed')]).toEqual([6, []]);
  expect(noteCodes(document)).toEqual(['SANDBOX', 'SWEEP_PLAN']);
  expect([scene.asked('product.topList.query'), scene.asked('product.search.topKeyword')]).toEqual([4, 2]);
});

test('a ranking that did not change is unchanged, and one of another day is new', async () => {
  await using scene = await openTrackerScene();
  await scene.run(['sweep', '10166', '--type', 'hot']);
  const same = await scene.run(['sweep', '10166', '--type', 'hot']);
  expect(boards(same.document())).toEqual({asked: 1, done: 0, unchanged: 1, refused: 0, left: 0});
  scene.sandbox.setOptions({today: '2026-12-20'});
  const later = await scene.run(['sweep', '10166', '--type', 'hot']);
  expect(boards(later.document())).toEqual({asked: 1, done: 1, unchanged: 0, refused: 0, left: 0});
});

test('with wholesale each ranked product is asked for once, whatever rankings it is on', async () => {
  await using scene = await openTrackerScene();
  const run = await scene.run([
    'sweep',
    '10166',
    '--type',
    'hot',
    '--type',
    'complex',
    '--limit',
    '5',
    '--wholesale',
  ]);
  const asked = at(run.document(), 'data.products.asked');
  expect(Number(asked)).toBeLessThanOrEqual(10);
  expect(scene.asked('product.search.queryProductDetail')).toBe(asked);
  expect(at(run.document(), 'data.products.done')).toBe(asked);
});

test('categories come from a file and from the local tree', async () => {
  await using scene = await openTrackerScene();
  const file = join(scene.folder, 'categories.txt');
  await writeFile(file, '\uFEFF# ours\r\n10166\r\n\r\n1111,"a name"\r\n10166\n');
  const fromFile = await scene.run(['sweep', '--from', file, '--dry-run']);
  expect(noteCodes(fromFile.document())).toContain('SWEEP_PLAN');
  expect(fromFile.stderr).toContain('makes 2 calls');
  const missing = await scene.run(['sweep', '--under', '10166']);
  expect(missing.exitCode).toBe(2);
  expect(String(at(missing.document(), 'error.hint'))).toContain('category sync');
  expect(scene.sandbox.requests.total).toBe(0);
});

test('in the sandbox of the process the tree is fetched, and what is below a category is swept', async () => {
  await using scene = await openTrackerScene();
  const environment = {ALI1688_HOME: scene.environment.ALI1688_HOME, ALI1688_SANDBOX: '1'};
  const run = await scene.run(['sweep', '--under', '女装', '--level', '3', '--max-calls', '3'], {
    environment,
  });
  expect(run.exitCode).toBe(7);
  expect(at(run.document(), 'data.calls')).toBe(3);
});

test.each([
  [['sweep', '1111', '--limit', '21']],
  [['sweep', '--from', '/does/not/exist']],
  [['sweep', '1111', '--level', '4']],
  [['sweep', '1111', '--max-calls', '0']],
  [['sweep', '--resume']],
])('%j is refused before anything is sent', async (argv) => {
  await using scene = await openTrackerScene();
  const run = await scene.run(argv);
  expect([run.exitCode, at(run.document(), 'error.code')]).toEqual([2, 'USAGE_INVALID']);
  expect(scene.sandbox.requests.total).toBe(0);
});

test('without a category all first-level ones are offered', async () => {
  await using scene = await openTrackerScene();
  const run = await scene.run(['sweep']);
  expect([run.exitCode, at(run.document(), 'error.code')]).toEqual([2, 'CATEGORY_REQUIRED']);
  expect(listAt(run.document(), 'error.categories').length).toBeGreaterThan(5);
});

test('above 200 calls a program has to say how many it may make, and a person is asked', async () => {
  await using scene = await openTrackerScene();
  const file = join(scene.folder, 'many.txt');
  const ids = Array.from({length: 201}, (_unused, index) => String(2_000_000 + index));
  await writeFile(file, ids.join('\n'));
  const program = await scene.run(['sweep', '--from', file]);
  expect(program.exitCode).toBe(2);
  expect(String(at(program.document(), 'error.hint'))).toContain('--max-calls 201');
  const questions: string[] = [];
  const no = await scene.run(['sweep', '--from', file], {
    answer: (question) => {
      questions.push(question);
      return false;
    },
  });
  expect([no.exitCode, questions.length]).toEqual([130, 1]);
  expect(scene.asked('product.topList.query')).toBe(0);
});

test('--max-calls ends a sweep, and --resume goes on with what is left alone', async () => {
  await using scene = await openTrackerScene();
  const argv = ['sweep', '1111', '10166', '--type', 'hot', '--type', 'complex'];
  const first = await scene.run([...argv, '--max-calls', '3']);
  expect([first.exitCode, at(first.document(), 'error.code')]).toEqual([7, 'PARTIAL']);
  expect(boards(first.document())).toEqual({asked: 4, done: 3, unchanged: 0, refused: 0, left: 1});
  const other = await scene.run(['sweep', '1111', '--type', 'hot', '--resume']);
  expect(other.exitCode).toBe(2);
  const rest = await scene.run([...argv, '--resume']);
  expect(rest.exitCode).toBe(0);
  expect(boards(rest.document())).toEqual({asked: 4, done: 4, unchanged: 0, refused: 0, left: 0});
  expect([scene.asked('product.topList.query'), at(rest.document(), 'data.calls')]).toEqual([4, 1]);
});

test('what 1688 refuses of one category does not hold up the others', async () => {
  await using scene = await openTrackerScene();
  const run = await scene.run([
    'sweep',
    '1111',
    '999999999',
    '10166',
    '--type',
    'nobodyKnows',
    '--type',
    'hot',
  ]);
  expect(run.exitCode).toBe(7);
  expect(boards(run.document())).toMatchObject({asked: 6, left: 0});
  const codes = listAt(run.document(), 'data.failed').map((failed) => at(failed, 'code'));
  expect(codes).toContain('API_REJECTED');
  expect(codes).toContain('CATEGORY_UNKNOWN');
  expect(Number(at(run.document(), 'data.boards.done'))).toBe(2);
  expect(at(run.document(), 'error.retryable')).toBe(false);
});

test.each([
  ['acl-decline', 4, 'PERMISSION_DENIED'],
  ['no-usage-left', 4, 'QUOTA_EXHAUSTED'],
  ['html', 1, 'RESPONSE_INVALID'],
] as const)('a refusal of the whole application stops it at once: %s', async (kind, exitCode, code) => {
  await using scene = await openTrackerScene();
  scene.sandbox.setFaults([{kind, api: 'product.topList.query'}]);
  const run = await scene.run(['sweep', '1111', '10166', '--type', 'hot', '--type', 'complex']);
  expect([run.exitCode, at(run.document(), 'error.code')]).toEqual([exitCode, code]);
  expect(scene.asked('product.topList.query')).toBe(1);
  scene.sandbox.setFaults([]);
  const rest = await scene.run(['sweep', '--resume']);
  expect(boards(rest.document())).toEqual({asked: 4, done: 4, unchanged: 0, refused: 0, left: 0});
});

test('a refusal that comes later leaves what was fetched, and says how to go on', async () => {
  await using scene = await openTrackerScene();
  await scene.run(['sweep', '1111', '--type', 'hot', '--keywords', '--max-calls', '1']);
  scene.sandbox.setFaults([{kind: 'acl-decline', api: 'product.search.topKeyword'}]);
  const run = await scene.run(['sweep', '--resume']);
  expect([run.exitCode, at(run.document(), 'error.code')]).toEqual([7, 'PARTIAL']);
  expect(at(run.document(), 'error.failed.0.code')).toBe('PERMISSION_DENIED');
  expect(boards(run.document())).toEqual({asked: 2, done: 1, unchanged: 0, refused: 0, left: 1});
});

test('a refusal for frequency pauses one category, then it is asked again', async () => {
  await using scene = await openTrackerScene();
  scene.sandbox.setFaults([{kind: 'api-frequency', api: 'product.topList.query', times: 2}]);
  const run = await scene.run(['sweep', '1111', '10166', '--type', 'hot']);
  expect(run.exitCode).toBe(0);
  expect(noteCodes(run.document())).toContain('SWEEP_PAUSED');
  expect([scene.asked('product.topList.query'), at(run.document(), 'data.calls')]).toEqual([4, 4]);
});

test('a frequency that stays too high is left after some pauses, and ends by itself', async () => {
  await using scene = await openTrackerScene();
  scene.sandbox.setFaults([{kind: 'api-frequency', api: 'product.search.topKeyword'}]);
  const run = await scene.run(['sweep', '1111', '--type', 'hot', '--keywords']);
  expect(run.exitCode).toBe(7);
  expect(boards(run.document())).toEqual({asked: 2, done: 1, unchanged: 0, refused: 0, left: 1});
  expect(at(run.document(), 'error.failed.0.code')).toBe('RATE_LIMITED');
});

test('a broken connection is retried twice, then left; three in a row stop the sweep', async () => {
  await using scene = await openTrackerScene();
  scene.sandbox.setFaults([{kind: 'drop-connection', api: 'product.topList.query'}]);
  const ids = ['1111', '10166', '1038378', '312', '311'];
  const run = await scene.run(['sweep', ...ids, '--type', 'hot']);
  expect([run.exitCode, at(run.document(), 'error.code')]).toEqual([6, 'NETWORK']);
  expect(scene.asked('product.topList.query')).toBe(9);
});

test('an interrupted sweep goes on where it was', async () => {
  await using scene = await openTrackerScene();
  scene.sandbox.setFaults([{kind: 'hang', api: 'product.search.topKeyword'}]);
  const interruption = new AbortController();
  const run = scene.run(['sweep', '1111', '10166', '--type', 'hot', '--keywords'], {
    interrupted: interruption.signal,
  });
  await expect.poll(() => scene.asked('product.search.topKeyword'), {timeout: 20_000}).toBe(1);
  interruption.abort();
  const ended = await run;
  expect(ended.exitCode).toBe(130);
  // To run it again would begin a new one.
  expect(String(at(ended.document(), 'error.hint'))).toContain('sweep --resume');
  scene.sandbox.setFaults([]);
  const rest = await scene.run(['sweep', '--resume']);
  expect(boards(rest.document())).toEqual({asked: 4, done: 4, unchanged: 0, refused: 0, left: 0});
  expect([scene.asked('product.topList.query'), scene.asked('product.search.topKeyword')]).toEqual([2, 3]);
});

test('of two sweeps at once the second says how far the first is, and sends nothing', async () => {
  await using scene = await openTrackerScene();
  scene.sandbox.setFaults([{kind: 'slow', api: 'product.search.topKeyword', delayMs: 1500, times: 1}]);
  const first = scene.run(['sweep', '1111', '10166', '--type', 'hot', '--keywords']);
  await expect.poll(() => scene.asked('product.search.topKeyword'), {timeout: 20_000}).toBe(1);
  const asked = scene.sandbox.requests.total;
  const second = await scene.run(['sweep', '1111', '--type', 'hot']);
  expect([second.exitCode, at(second.document(), 'error.code')]).toEqual([8, 'STATE_UNUSABLE']);
  expect(String(at(second.document(), 'error.message'))).toContain('2 of 4 calls done');
  expect(scene.sandbox.requests.total).toBe(asked);
  expect((await first).exitCode).toBe(0);
});

test('no secret that an answer repeats comes into the ledger or the output', async () => {
  await using scene = await openTrackerScene();
  scene.sandbox.setFaults([{kind: 'echo', api: 'product.topList.query'}]);
  const run = await scene.run(['sweep', '1111', '--type', 'hot', '--verbose']);
  expect(run.exitCode).not.toBe(0);
  const canaries = [scene.environment.ALI1688_APP_SECRET, scene.environment.ALI1688_REFRESH_TOKEN];
  const ledger = await scene.ledgerText();
  for (const canary of canaries) {
    expect(run.stdout + run.stderr).not.toContain(canary);
    expect(ledger).not.toContain(canary);
  }
});

test.each(['terminal-escapes', 'control-characters', 'spreadsheet-formulas'] as const)(
  'hostile titles are kept as they are and shown without harm: %s',
  async (kind) => {
    await using scene = await openTrackerScene();
    scene.sandbox.setFaults([{kind, api: 'product.topList.query'}]);
    await scene.run(['sweep', '10166', '--type', 'hot']);
    scene.sandbox.setOptions({today: '2026-12-20'});
    await scene.run(['sweep', '10166', '--type', 'hot']);
    const csv = await scene.run(['changes', '10166', '--format', 'csv']);
    expect(csv.stdout).not.toMatch(/(?:^|,)"?[=+@]/m);
    for (const format of ['table', 'csv', 'md', 'ndjson', 'json']) {
      const run = await scene.run(['changes', '10166', '--format', format]);
      expect(run.exitCode).toBe(0);
      expect(run.stdout).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    }
  },
);
