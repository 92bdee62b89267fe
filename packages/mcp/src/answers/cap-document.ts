import {isRecord} from '@ali1688/contracts/json';
import type {AnyOperation} from '@ali1688/kit';
import {bytesOf, cutList, longestList, type Cut} from './cut-list.ts';
import {hasOffset, rowsName} from './rows-to-skip.ts';

/** What was left out of a list, and how a caller asks for it: the same call with these arguments besides. */
export type Next = {
  /** Where the rows lie: a field of the data, or `error.` and a field of the failure. */
  readonly rows: string;
  /** Place of the first row that is shown, from 0. */
  readonly from: number;
  readonly shown: number;
  readonly of: number;
  /** What to add to the arguments for the rows behind them; absent at the end, and where to ask again does not help. */
  readonly arguments?: {readonly offset: number};
};

/** A document of a result or a failure. */
export type Document = {readonly ok: boolean; readonly data?: unknown; readonly error?: unknown};

/** A document, and how to ask for what it lacks. */
export type Capped = Document & {readonly next?: Next | undefined};

/**
 * The most that data and failure of one answer take, in bytes of their JSON. A token is three bytes or more of it, in
 * English, Chinese and digits alike, and an answer travels twice: as data and as text.
 */
export const mostBytes = 12_000;

/** The most that a failure beside data takes of it. */
const mostBesideData = 3000;

/**
 * A document with as many rows as an answer has room for, from an offset on, and how to ask for the others. Data that is
 * long by several lists is cut in the longest of them, and so is a failure, which may list what there is to choose from.
 * What is short enough, and asked for from its beginning, stays as it is.
 */
export function capDocument(
  document: Document,
  operation: Pick<AnyOperation, 'layout' | 'input'>,
  offset = 0,
): Capped {
  const {data, error} = document;
  const name = longestList(error);
  const ofError = cutList(error, name, 0, data === undefined ? mostBytes : mostBesideData);
  const failure = ofError?.values ?? error;
  const room = mostBytes - (failure === undefined ? 0 : bytesOf(failure));
  const rows = listOf(data, operation);
  const ofData = cutList(data, rows, offset, room);
  const next =
    rows !== undefined && ofData !== undefined
      ? nextOf(rows, offset, ofData, hasOffset(operation))
      : name !== undefined && ofError !== undefined
        ? nextOf(`error.${name}`, 0, ofError, false)
        : undefined;
  return {
    ...document,
    ...(ofData === undefined ? {} : {data: ofData.values}),
    ...(ofError === undefined ? {} : {error: failure}),
    next,
  };
}

function listOf(data: unknown, operation: Pick<AnyOperation, 'layout'>): string | undefined {
  const name = rowsName(operation);
  return name !== undefined && isRecord(data) && Array.isArray(data[name]) ? name : longestList(data);
}

function nextOf(rows: string, from: number, {shown, of}: Cut, mayAskAgain: boolean): Next {
  const end = from + shown;
  return {rows, from, shown, of, ...(mayAskAgain && end < of ? {arguments: {offset: end}} : {})};
}
