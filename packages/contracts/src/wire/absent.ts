import * as z from 'zod/mini';
import {changed} from './changed.ts';
import {listOf} from './list.ts';
import {isBlank} from './scalar-forms.ts';

/**
 * A response field that may be missing or null, whatever its page says: the pages mark
 * every field required and real answers omit many. Null becomes absent, and so does a blank text, which is neither
 * an object nor a list.
 */
export function absentable<Schema extends z.ZodMiniType>(schema: Schema) {
  const written = z.nullable(schema);
  const run = written._zod.run.bind(written._zod);
  written._zod.run = (payload, context) =>
    isBlank(payload.value) ? {...payload, value: null} : run(payload, context);
  return z.optional(changed(written, (value) => value ?? undefined, z.optional(schema)));
}

/** A list that may be missing or null; null entries are dropped. Absent stays absent. */
export function absentableList<Schema extends z.ZodMiniType>(schema: Schema) {
  const isThere = (item: z.output<Schema> | null): item is z.output<Schema> => item !== null;
  return absentable(changed(listOf(z.nullable(schema)), (items) => items.filter(isThere), z.array(schema)));
}
