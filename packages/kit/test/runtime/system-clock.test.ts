import {expect, test} from 'vitest';
import {systemClock} from '../../src/runtime/system-clock.ts';

/** The clock of the system that never goes back, in milliseconds. */
function systemUptimeMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

test('the monotonic reading is that of the system, in milliseconds', () => {
  const before = systemUptimeMs();
  const reading = systemClock.monotonic();
  const after = systemUptimeMs();
  // Rounding: a large number of nanoseconds is no exact number.
  expect(reading).toBeGreaterThan(before - 0.01);
  expect(reading).toBeLessThan(after + 0.01);
});

test('the time of day is that of the system', () => {
  const before = Date.now();
  const reading = systemClock.now();
  expect(reading).toBeGreaterThanOrEqual(before);
  expect(reading).toBeLessThanOrEqual(Date.now());
});

test('a sleep ends with the reason of its signal, aborted before or meanwhile', async () => {
  const reason = new Error('enough');
  await expect(systemClock.sleep(3_600_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  const interruption = new AbortController();
  const sleep = systemClock.sleep(3_600_000, interruption.signal);
  interruption.abort(reason);
  await expect(sleep).rejects.toBe(reason);
});
