import {tellSkipped} from '@ali1688/testkit';
import {once} from 'node:events';
import {setImmediate as nextRound} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {holdProcessSignals} from '../../src/index.ts';

describe.runIf(tellSkipped(process.platform !== 'win32', 'signals held back: Windows has none.'))(
  'signals',
  () => {
    it('that a program handles itself are left to it', async () => {
      const seen = once(process, 'SIGTERM');
      const before = process.listenerCount('SIGTERM');
      const release = holdProcessSignals();
      expect(process.listenerCount('SIGTERM')).toBe(before);
      process.kill(process.pid, 'SIGTERM');
      await seen;
      release();
      for (let round = 0; round < 4; round += 1) await nextRound();
      expect(process.listenerCount('SIGTERM')).toBe(before - 1);
    });

    it('are let through again once the hold ends', async () => {
      const before = process.listenerCount('SIGINT');
      const release = holdProcessSignals();
      expect(process.listenerCount('SIGINT')).toBe(Math.max(1, before));
      release();
      for (let round = 0; round < 4; round += 1) await nextRound();
      expect(process.listenerCount('SIGINT')).toBe(before);
    });
  },
);
