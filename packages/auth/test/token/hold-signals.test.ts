import {tellSkipped} from '@ali1688/testkit';
import {setImmediate as nextRound} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {holdProcessSignals, untilRecorded} from '../../src/index.ts';

/** As long as a signal, or the end of a hold, takes to be told. */
async function someRounds(): Promise<void> {
  for (let round = 0; round < 6; round += 1) await nextRound();
}

describe.runIf(tellSkipped(process.platform !== 'win32', 'signals held back: Windows has none.'))(
  'a signal that comes during a hold',
  () => {
    it('reaches a handler of the program itself only at its end, and once', async () => {
      let heard = 0;
      const hear = (): void => void (heard += 1);
      process.on('SIGTERM', hear);
      const end = holdProcessSignals();
      process.kill(process.pid, 'SIGTERM');
      process.kill(process.pid, 'SIGTERM');
      await someRounds();
      expect(heard).toBe(0);
      end();
      await someRounds();
      expect(heard).toBe(1);
      process.off('SIGTERM', hear);
    });

    it.each(['SIGPROF', 'SIGTRAP', 'SIGSYS'] as const)('is held whatever its name is: %s', async (signal) => {
      let heard = 0;
      const hear = (): void => void (heard += 1);
      const end = holdProcessSignals();
      const held = process.listenerCount(signal);
      end();
      process.on(signal, hear);
      await someRounds();
      expect([held, heard]).toEqual([1, 0]);
      process.off(signal, hear);
    });

    it('waits for the last of several holds', async () => {
      let heard = 0;
      const hear = (): void => void (heard += 1);
      process.once('SIGTERM', hear);
      const [first, second] = [holdProcessSignals(), holdProcessSignals('for-a-moment')];
      process.kill(process.pid, 'SIGTERM');
      await someRounds();
      first();
      await someRounds();
      expect(heard).toBe(0);
      second();
      await someRounds();
      expect(heard).toBe(1);
    });

    it('waits a moment at most where nothing is spent', async () => {
      const heard = new Promise((resolve) => {
        process.once('SIGTERM', resolve);
      });
      const end = holdProcessSignals('for-a-moment');
      process.kill(process.pid, 'SIGTERM');
      expect(await heard).toBe('SIGTERM');
      end();
      await someRounds();
    });
  },
);

describe('a hold', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'of %s leaves the listeners as they were',
    async (signal) => {
      const listeners = process.rawListeners(signal);
      const end = holdProcessSignals();
      expect(process.listenerCount(signal)).toBe(1);
      end();
      await someRounds();
      expect(process.rawListeners(signal)).toStrictEqual(listeners);
    },
  );

  it('is waited for by whoever ends work, unless it is for a moment', async () => {
    const order: string[] = [];
    const momentary = holdProcessSignals('for-a-moment');
    await untilRecorded();
    const end = holdProcessSignals();
    const waited = untilRecorded().then(() => order.push('recorded'));
    await someRounds();
    order.push('held');
    end();
    await waited;
    expect(order).toStrictEqual(['held', 'recorded']);
    momentary();
    await someRounds();
  });
});
