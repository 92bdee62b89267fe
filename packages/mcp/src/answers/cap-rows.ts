import {isRecord} from '@ali1688/contracts/json';
import type {AnyOperation} from '@ali1688/kit';
import {jsonText, sheetLayouts} from '@ali1688/kit/face';

/** How a caller asks for the rows that an answer had no room for: the same call with these arguments besides. */
export type Next = {
  /** Where the rows lie in the data. */
  readonly rows: string;
  /** Place of the first row that is shown, from 0. */
  readonly from: number;
  readonly shown: number;
  readonly of: number;
  /** What to add to the arguments for the rows behind them; absent at the end. */
  readonly arguments?: {readonly offset: number};
};

/** Data, and how to ask for what it lacks. */
export type Capped = {readonly data: unknown; readonly next?: Next};

/**
 * The most that the data of one answer takes, in bytes of its JSON. A token is three bytes or more of it, in English,
 * Chinese and digits alike, and an answer travels twice: as data and as text.
 */
export const mostBytes = 12_000;

/** The name of the list that answers of an operation may be long by; undefined where they are not long by a list. */
function rowsName({layout}: Pick<AnyOperation, 'layout'>): string | undefined {
  const rows = sheetLayouts(layout)[0]?.rows;
  return rows === undefined || rows === '' || rows.includes('.') ? undefined : rows;
}

/** Whether the tool of an operation has an `offset`: its answers are lists, and it has no such input itself. */
export function takesOffset(operation: Pick<AnyOperation, 'layout' | 'input'>): boolean {
  return rowsName(operation) !== undefined && !Object.hasOwn(operation.input, 'offset');
}

/**
 * Data with as many rows as an answer has room for, from an offset on, and how to ask for the others. One row is always
 * shown, whatever its length. Data that is short enough, and asked for from its beginning, stays as it is.
 */
export function capRows(data: unknown, operation: Pick<AnyOperation, 'layout'>, offset = 0): Capped {
  const name = rowsName(operation);
  const all = name !== undefined && isRecord(data) ? data[name] : undefined;
  if (name === undefined || !isRecord(data) || !Array.isArray(all)) return {data};
  if (offset === 0 && bytesOf(data) <= mostBytes) return {data};
  const rows: readonly unknown[] = all.slice(offset);
  let room = mostBytes - bytesOf({...data, [name]: []});
  const shown = rows.filter((row, index) => {
    // A comma parts it from the one before. From the first that has no room on, none has.
    room -= bytesOf(row) + 1;
    return index === 0 || room >= 0;
  });
  const end = offset + shown.length;
  return {
    data: {...data, [name]: shown},
    next: {
      rows: name,
      from: offset,
      shown: shown.length,
      of: all.length,
      ...(end < all.length ? {arguments: {offset: end}} : {}),
    },
  };
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(jsonText(value));
}
