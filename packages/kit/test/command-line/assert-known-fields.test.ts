import {failureOf} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {assertKnownFields} from '../../src/command-line/assert-known-fields.ts';

const output = z.object({
  rankId: z.optional(z.string()),
  items: z.array(z.object({itemId: z.optional(z.string()), shop: z.nullable(z.object({name: z.string()}))})),
  answer: z.unknown(),
  extra: z.record(z.string(), z.number()),
});

function check(...fields: string[]): void {
  assertKnownFields(fields, output, 'ali1688 sample');
}

describe('assertKnownFields', () => {
  test.each([
    'rankId',
    'items',
    'items.itemId',
    'itemId',
    'shop.name',
    'name',
    'answer',
    'answer.a.b',
    'extra.x',
  ])('takes %s', (field) => {
    expect(() => check(field)).not.toThrow();
  });

  test.each(['items.title', 'title', 'Id', 'rankId.x', 'answerx', 'items.', '__proto__', 'constructor'])(
    'refuses %s and names the fields there are',
    async (field) => {
      const {code, text, hint} = await failureOf(() => check('rankId', field));
      expect(code).toBe('USAGE_INVALID');
      expect(text.en).toBe(
        `--fields "${field}" is not allowed. Allowed: rankId, items, items.itemId, items.shop, items.shop.name, answer, extra.`,
      );
      expect(text.zh).toMatch(new RegExp(`^--fields 的值“${field}”无效。允许的值：rankId、items、`));
      expect(hint.en).toBe('See: ali1688 sample --help');
    },
  );

  test('takes any path below a field that holds its like', () => {
    const branch: z.ZodMiniType = z.object({name: z.string(), below: z.array(z.lazy(() => branch))});
    expect(() => assertKnownFields(['below.below.name'], branch, 'ali1688 sample')).not.toThrow();
  });
});
