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
