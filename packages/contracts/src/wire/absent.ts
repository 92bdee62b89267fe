import * as z from 'zod/mini';
import {changed} from './changed.ts';
import {listOf} from './list.ts';

/**
 * A response field that may be missing or null, whatever its page says: the pages mark
 * every field required and real answers omit many. Null becomes absent.
 */
export function absentable<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.optional(changed(z.nullable(schema), (value) => value ?? undefined, z.optional(schema)));
}

/** A list that may be missing or null; null entries are dropped. Absent stays absent. */
export function absentableList<Schema extends z.ZodMiniType>(schema: Schema) {
  const isThere = (item: z.output<Schema> | null): item is z.output<Schema> => item !== null;
  return absentable(changed(listOf(z.nullable(schema)), (items) => items.filter(isThere), z.array(schema)));
}
