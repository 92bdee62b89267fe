import {holdProcessSignals} from '@ali1688/auth';
import {setTimeout} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {settleOnAbort} from '../../src/invoke/settle-on-abort.ts';

/** Longer than aborted work is given to end by itself. */
const graceMs = 400;

test('aborted work that records what a call has spent is waited for', async () => {
  const order: string[] = [];
  const controller = new AbortController();
  const endHold = holdProcessSignals();
  const work = setTimeout(graceMs).then(() => {
    order.push('recorded');
    endHold();
    return new Promise<never>(() => undefined);
  });
  const settled = settleOnAbort(work, controller.signal).catch(() => order.push('ended'));
  controller.abort();
  await settled;
  expect(order).toEqual(['recorded', 'ended']);
});

test('aborted work of any other kind is given up', async () => {
  const controller = new AbortController();
  const endHold = holdProcessSignals('for-a-moment');
  const settled = settleOnAbort(new Promise<never>(() => undefined), controller.signal);
  controller.abort();
  await expect(settled).rejects.toMatchObject({code: 'INTERRUPTED'});
  endHold();
});
