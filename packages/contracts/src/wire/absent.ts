import * as z from 'zod/mini';

/**
 * A response field that may be missing or null, whatever its page says: the pages mark
 * every field required and real answers omit many. Null becomes absent.
 */
export function absentable<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.optional(
    z.pipe(
      z.nullable(schema),
      z.transform((value) => value ?? undefined),
    ),
  );
}

/** A list that may be missing or null; null entries are dropped. Absent stays absent. */
export function absentableList<Schema extends z.ZodMiniType>(schema: Schema) {
  return absentable(
    z.pipe(
      z.array(z.nullable(schema)),
      z.transform((items) => items.filter((item) => item !== null)),
    ),
  );
}
