import {expect, test} from 'vitest';
import {systemClock} from '../../src/context/system-clock.ts';

test('the monotonic reading does not go back across a sleep', async () => {
  const before = systemClock.monotonic();
  await systemClock.sleep(1);
  expect(systemClock.monotonic()).toBeGreaterThanOrEqual(before);
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(60_000);
});

test('a sleep ends with the reason of its signal, aborted before or meanwhile', async () => {
  const reason = new Error('enough');
  await expect(systemClock.sleep(3_600_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  const interruption = new AbortController();
  const sleep = systemClock.sleep(3_600_000, interruption.signal);
  interruption.abort(reason);
  await expect(sleep).rejects.toBe(reason);
});
