import {isRecord} from '@ali1688/contracts/json';
import type {FieldPath} from './field-path.ts';

/** What follows each field that is kept; `whole` when everything below it is kept. */
type Kept = Map<string, Kept> | 'whole';

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
