import * as z from 'zod/mini';
import {makeOnce} from './make-once.ts';

/**
 * An id as text, exact to the last digit. The gateway sends a bare integer or text
 * (gateway.md section 10); the body reader has already turned long integers into text.
 */
export const idText = makeOnce(() =>
  z.pipe(
    z.union([z.string(), z.int(), z.bigint()]),
    z.transform((id) => String(id)),
  ),
);

/** Text; a number in its place is written in decimal digits (codes, scores and prices occur as both). */
export const looseText = makeOnce(() =>
  z.pipe(
    z.union([z.string(), z.number(), z.bigint(), z.boolean()]),
    z.transform((value) => String(value)),
  ),
);

/** A number, also when it arrives as text such as `"36000"`. */
export const looseNumber = makeOnce(() =>
  z.pipe(
    z.union([z.number(), z.string().check(z.regex(/^\s*-?\d+(\.\d+)?\s*$/))]),
    z.transform((value) => Number(value)),
  ),
);

/** A boolean, also as the text `"true"` or `"false"` (contracts README, discrepancy 3). */
export const looseBoolean = makeOnce(() =>
  z.pipe(
    z.union([z.boolean(), z.string().check(z.regex(/^\s*(true|false)\s*$/i))]),
    z.transform((value) => (typeof value === 'boolean' ? value : value.trim().toLowerCase() === 'true')),
  ),
);
