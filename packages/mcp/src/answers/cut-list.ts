import {isRecord} from '@ali1688/contracts/json';
import {jsonText} from '@ali1688/kit/face';

/** Values by name, as in a document. */
export type Values = Readonly<Record<string, unknown>>;

/** What is left of a list, and what there was. */
export type Cut = {readonly values: Values; readonly shown: number; readonly of: number};

/** Bytes of a value as JSON. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(jsonText(value));
}

/** The list among values that takes most room; undefined where there is none. */
export function longestList(values: unknown): string | undefined {
  if (!isRecord(values)) return undefined;
  const lists = Object.entries(values).filter(([, value]) => Array.isArray(value));
  const [longest] = lists.toSorted(([, one], [, other]) => bytesOf(other) - bytesOf(one));
  return longest?.[0];
}

/**
 * Values of which one list holds as many rows as there is room for, from a place on. One row is always shown, whatever
 * its length. Undefined where that is all of them.
 *
 * @param most bytes of the values as JSON
 */
export function cutList(
  values: unknown,
  name: string | undefined,
  from: number,
  most: number,
): Cut | undefined {
  const all = name !== undefined && isRecord(values) ? values[name] : undefined;
  if (name === undefined || !isRecord(values) || !Array.isArray(all)) return undefined;
  if (from === 0 && bytesOf(values) <= most) return undefined;
  const rows: readonly unknown[] = all.slice(from);
  let room = most - bytesOf({...values, [name]: []});
  const shown = rows.filter((row, index) => {
    // A comma parts it from the one before. From the first that has no room on, none has.
    room -= bytesOf(row) + 1;
    return index === 0 || room >= 0;
  });
  return {values: {...values, [name]: shown}, shown: shown.length, of: all.length};
}
