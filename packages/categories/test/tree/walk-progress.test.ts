import type {OperationContext} from '@ali1688/kit';
import {at} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {walkCategories} from '../../src/tree/walk-categories.ts';
import type {TreeCategory} from '../../src/tree/tree-category.ts';

/** Two categories below the root, three below each of those. */
const childIds = (parent: string): readonly string[] =>
  parent === '0' ? ['1', '2'] : parent.length === 1 ? ['1', '2', '3'].map((digit) => parent + digit) : [];

test('the progress of a walk has a total from where it is known, and it stays what it is', async () => {
  const context: Pick<OperationContext, 'call'> = {
    call: (_api, request) => {
      const children = childIds(String(at(request, 'categoryId'))).map((categoryId) => ({categoryId}));
      return Promise.resolve({children} as never);
    },
  };
  const childrenById = new Map<string, readonly TreeCategory[]>();
  const updates: (readonly [number, number | undefined])[] = [];
  await walkCategories(context, 'en', {
    journal: {
      startedAt: 0,
      resumed: 0,
      childrenById,
      add: (id, children) => {
        childrenById.set(id, children);
        return Promise.resolve();
      },
    },
    progress: {update: (done, total) => void updates.push([done, total]), end: () => undefined},
  });
  // The root, two below it, and six below those are asked.
  expect(updates.at(-1)).toEqual([9, 9]);
  expect(new Set(updates.map(([, total]) => total))).toEqual(new Set([undefined, 9]));
  expect(updates.map(([done]) => done)).toEqual(updates.map(([done]) => done).toSorted((a, b) => a - b));
});
