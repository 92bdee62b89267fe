import {expect, test} from 'vitest';
import {describeFailure} from '../../src/fuzz/report/fuzz-report.ts';
import {runFuzz, type CaseResult} from '../../src/fuzz/run/fuzz-run.ts';

const seed = 1688;

test('operations and formats hold against some hundred spoilt answers', {timeout: 900_000}, async () => {
  const results: CaseResult[] = [];
  let asking: readonly string[] = [];
  await runFuzz({
    seed,
    numbers: Array.from({length: 400}, (_, index) => index),
    shrinks: false,
    onStart: (ids) => {
      asking = ids;
    },
    onCase: (result) => void results.push(result),
  });
  const failures = results.filter(({problems}) => problems.length > 0);
  expect(failures.map((failure) => describeFailure(seed, failure))).toEqual([]);
  expect(asking).toEqual(
    expect.arrayContaining([
      'api:call',
      'auth:exchange',
      'auth:refresh',
      'category:sync',
      'doctor',
      'ranking:top-list',
    ]),
  );
  expect(new Set(results.map(({setting}) => setting.subject.id))).toEqual(new Set(asking));
  expect(new Set(results.map(({setting}) => setting.format))).toEqual(
    new Set(['json', 'table', 'csv', 'ndjson', 'md', 'raw']),
  );
  // A run in which nothing ever succeeds, or nothing ever fails, would judge nothing.
  const exits = results.map(({run}) => run.exitCode);
  expect(exits.filter((exit) => exit === 0).length).toBeGreaterThan(60);
  expect(exits.filter((exit) => exit !== 0).length).toBeGreaterThan(60);
});

test('a case is the same whenever it is run', {timeout: 300_000}, async () => {
  const drawCases = async () => {
    const drawn: unknown[] = [];
    await runFuzz({
      seed,
      numbers: [7, 3],
      shrinks: false,
      onCase: ({number, fuzzCase, run}) =>
        void drawn.push({number, fuzzCase, argv: run.argv, exit: run.exitCode}),
    });
    return drawn;
  };
  expect(await drawCases()).toEqual(await drawCases());
});
