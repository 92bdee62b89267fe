import {expect, test} from 'vitest';
import * as z from 'zod/mini';
import {fieldPaths} from '../../src/sheet/known-fields.ts';

const output = z.object({
  rankId: z.optional(z.string()),
  items: z.array(z.object({itemId: z.optional(z.string()), shop: z.nullable(z.object({name: z.string()}))})),
  answer: z.unknown(),
  extra: z.record(z.string(), z.number()),
});

test('the fields of a schema are listed by path, through lists and optional values', () => {
  expect(fieldPaths(output)).toEqual([
    'rankId',
    'items',
    'items.itemId',
    'items.shop',
    'items.shop.name',
    'answer',
    'answer.*',
    'extra',
    'extra.*',
  ]);
});

test('a field that holds its like is open, so that its paths have an end', () => {
  const branch: z.ZodMiniType = z.object({name: z.string(), below: z.array(z.lazy(() => branch))});
  expect(fieldPaths(branch)).toEqual(['name', 'below', 'below.*']);
});

test('a value of one of several shapes has the fields of all of them, each once', () => {
  const one = z.object({kind: z.literal('one'), value: z.number()});
  const other = z.object({kind: z.literal('other'), reason: z.string()});
  expect(fieldPaths(z.object({score: z.optional(z.union([one, other]))}))).toEqual([
    'score',
    'score.kind',
    'score.value',
    'score.reason',
  ]);
});
