import {setImmediate as turn} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {forEachInFlight} from '../../src/tree/for-each-in-flight.ts';

describe('work a few at a time', () => {
  it('is begun in order, four at once, and done for each', async () => {
    const begun: number[] = [];
    let underWay = 0;
    let most = 0;
    await forEachInFlight([1, 2, 3, 4, 5, 6, 7, 8, 9], async (item) => {
      begun.push(item);
      underWay += 1;
      most = Math.max(most, underWay);
      await turn();
      underWay -= 1;
    });
    expect([begun, most, underWay]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], 4, 0]);
  });

  it('begins nothing after a failure, lets the rest end, and throws the first one', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = forEachInFlight([1, 2, 3, 4, 5, 6], async (item) => {
      begun.push(item);
      if (item === 2) throw new RangeError('second');
      await turn();
      ended.push(item);
      if (item === 3) throw new RangeError('third');
    });
    await expect(work).rejects.toThrow('second');
    expect([begun, ended]).toEqual([
      [1, 2, 3, 4],
      [1, 3, 4],
    ]);
  });

  it('of nothing ends at once', async () => {
    await expect(forEachInFlight([], () => Promise.reject(new RangeError('work')))).resolves.toBeUndefined();
  });
});
