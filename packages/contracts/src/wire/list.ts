import * as z from 'zod/mini';

/**
 * A list that is read up to its first entry that does not fit. zod itself gathers the faults of all entries and
 * passes them on as arguments: 130,000 odd rows of one answer would end in a full stack.
 */
export function listOf<Entry extends z.ZodMiniType>(entry: Entry): z.ZodMiniArray<Entry> {
  const list = z.array(entry);
  const run = list._zod.run.bind(list._zod);
  list._zod.run = (payload, context) => {
    if (!Array.isArray(payload.value)) return run(payload, context);
    const rows: readonly unknown[] = payload.value;
    const entries: unknown[] = [];
    for (const [index, written] of rows.entries()) {
      const result = entry._zod.run({value: written, issues: []}, context);
      if (result instanceof Promise) throw new TypeError('The entries of a list are read at once.');
      const [fault] = result.issues;
      if (fault !== undefined) {
        payload.issues.push({...fault, path: [index, ...(fault.path ?? [])]});
        return payload;
      }
      entries.push(result.value);
    }
    return {...payload, value: entries};
  };
  return list;
}
