import {at} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {startCategory} from './support/category-process.ts';
import {regularWorld, startCategoryWorld} from './support/category-world.ts';
import {storedNames} from './support/stored-files.ts';

const isStress = process.env['ALI1688_STRESS'] === '1';
const world = isStress ? regularWorld(50, 20, 20) : regularWorld(6, 5, 4);
const calls = Object.values(world).filter((rows) => rows !== null).length;
const moments = isStress ? [1, 2, 40, 51, 52, 53, 300, 700, 1000, calls - 1, calls] : [1, 8, 20, calls];
const mostInFlight = 4;
const timeout = isStress ? 600_000 : 30_000;

/** How often each id was asked for. */
function counted(ids: readonly string[]): ReadonlyMap<string, number> {
  return ids.reduce((counts, id) => counts.set(id, (counts.get(id) ?? 0) + 1), new Map<string, number>());
}

describe.each(['SIGKILL', 'SIGINT'] as const)('a sync that gets %s', (signal) => {
  test.each(moments)(
    'at call %i goes on, and asks twice only for what was in flight',
    {timeout},
    async (moment) => {
      await using at1688 = await startCategoryWorld(world);
      const first = startCategory(['sync'], at1688.environment);
      at1688.disturb(({number}) => {
        if (number === moment) first.kill(signal);
        // What arrives after the signal is in flight and never answered.
        return number >= moment;
      });
      const end = await first.ended;
      expect([end.exitCode, end.signal]).toEqual(signal === 'SIGKILL' ? [null, 'SIGKILL'] : [130, null]);
      const askedBefore = at1688.asked.length;
      expect(storedNames(at1688)).toContain('en.partial');
      expect(storedNames(at1688)).not.toContain('en.json');

      at1688.disturb(() => false);
      const {exitCode, stdout} = await startCategory(['sync'], at1688.environment).ended;
      const data = at(JSON.parse(stdout), 'data');
      expect([exitCode, Number(at(data, 'calls')) + Number(at(data, 'resumed'))]).toEqual([0, calls]);
      const counts = counted(at1688.asked);
      expect(counts.size).toBe(calls);
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(2);
      const twice = [...counts.values()].filter((count) => count === 2).length;
      expect(twice).toBeLessThanOrEqual(mostInFlight);
      expect(at1688.asked.length).toBe(calls + twice);
      expect(Number(at(data, 'resumed'))).toBeGreaterThanOrEqual(askedBefore - mostInFlight);
      expect(storedNames(at1688)).toEqual(['en.json', 'en.lock']);
    },
  );
});

test('a sync that finds another process at work says so, and goes on when that one was killed', async () => {
  await using at1688 = await startCategoryWorld(world);
  const arrived = Promise.withResolvers<void>();
  at1688.disturb(({number}) => {
    if (number === 3) arrived.resolve();
    return number >= 3;
  });
  const first = startCategory(['sync'], at1688.environment);
  await arrived.promise;
  const second = await startCategory(['sync'], at1688.environment).ended;
  expect([second.exitCode, at(JSON.parse(second.stdout), 'error.code')]).toEqual([8, 'STATE_UNUSABLE']);
  first.kill('SIGKILL');
  await first.ended;
  at1688.disturb(() => false);
  const third = await startCategory(['sync'], at1688.environment).ended;
  expect([third.exitCode, at(JSON.parse(third.stdout), 'data.categories')]).toEqual([
    0,
    Object.values(world).flat().length,
  ]);
});
