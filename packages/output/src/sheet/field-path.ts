import {isRecord} from '@ali1688/contracts/json';

/** A dot path taken apart: `items.title` is `['items', 'title']`. */
export type FieldPath = readonly string[];

/** Whether the path leads to a field, walking into lists: then one entry that has it is enough. */
export function hasPath(value: unknown, path: FieldPath): boolean {
  const [field, ...rest] = path;
  if (field === undefined) return true;
  if (Array.isArray(value)) return value.some((entry: unknown) => hasPath(entry, path));
  return isRecord(value) && Object.hasOwn(value, field) && (rest.length === 0 || hasPath(value[field], rest));
}

/** The value at the path. Through a list it is the list of what its entries have; absent is undefined. */
export function readPath(value: unknown, path: FieldPath): unknown {
  const [field, ...rest] = path;
  if (field === undefined) return value;
  if (Array.isArray(value)) {
    return value.map((entry: unknown) => readPath(entry, path)).filter((found) => found !== undefined);
  }
  return isRecord(value) && Object.hasOwn(value, field) ? readPath(value[field], rest) : undefined;
}

/** The values at a path through a list, one for each entry: undefined where an entry has none. */
export function readSeries(value: unknown, path: FieldPath): unknown {
  const [field, ...rest] = path;
  if (Array.isArray(value)) return value.map((entry: unknown) => readPath(entry, path));
  return field !== undefined && isRecord(value) && Object.hasOwn(value, field)
    ? readSeries(value[field], rest)
    : undefined;
}

/** What follows each field that is kept; `whole` when everything below it is kept. */
type Kept = Map<string, Kept> | 'whole';

/**
 * A copy of the value with only the fields at these paths, in the order of the paths.
 * Lists keep their entries; entries that are not objects are left out of a list that is
 * walked into. A field that is absent stays absent.
 */
export function pickPaths(value: unknown, paths: readonly FieldPath[]): unknown {
  return pick(
    value,
    paths.reduce<Kept>((kept, path) => addPath(kept, path), new Map()),
  );
}

function addPath(kept: Kept, path: FieldPath): Kept {
  const [field, ...rest] = path;
  if (kept === 'whole' || field === undefined) return 'whole';
  return kept.set(field, addPath(kept.get(field) ?? new Map(), rest));
}

function pick(value: unknown, kept: Kept): unknown {
  if (kept === 'whole') return value;
  if (Array.isArray(value)) {
    return value.map((entry: unknown) => pick(entry, kept)).filter((entry) => entry !== undefined);
  }
  if (!isRecord(value)) return undefined;
  // Object.fromEntries defines fields and never calls a setter, also not for a field named __proto__.
  return Object.fromEntries(
    [...kept]
      .filter(([field]) => Object.hasOwn(value, field))
      .map(([field, below]) => [field, pick(value[field], below)]),
  );
}
