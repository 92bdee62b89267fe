import {createRecordingLog, createSteadyClock} from '@ali1688/testkit';
import {createFileStateStore, createSharedState, locateStore} from '@ali1688/home';

/** Counts in the shared state as often as `TEST_COUNT` says, from a moment of the wall clock on. */
const {env} = process;
const clock = createSteadyClock();
const log = createRecordingLog();
const state = createSharedState<{readonly count: number}>({
  store: createFileStateStore(locateStore(env), {clock, log}),
  folder: 'pacing',
  name: 'p-1000000',
  parse: (value) =>
    typeof value === 'object' && value !== null && 'count' in value && typeof value.count === 'number'
      ? {count: value.count}
      : undefined,
  clock,
  log,
});
const startAt = Number(env['TEST_START_AT'] ?? 0);
while (Date.now() < startAt) await clock.sleep(startAt - Date.now());
const results: number[] = [];
for (let round = 0; round < Number(env['TEST_COUNT'] ?? 1); round += 1) {
  const result = await state.update(
    (before) => {
      if (env['TEST_STOP'] === '1') {
        process.stdout.write('stopped\n');
        process.kill(process.pid, 'SIGSTOP');
      }
      const count = (before?.count ?? 0) + 1;
      return {state: {count}, result: count};
    },
    {waitMs: 2000},
  );
  results.push(result);
}
process.stdout.write(`${JSON.stringify({token: results.join(), debugLines: log.debugLines})}\n`);
