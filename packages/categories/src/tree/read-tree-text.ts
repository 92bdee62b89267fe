import {parseJson} from '@ali1688/contracts/json';
import {columnLines} from './column-lines.ts';
import {openColumns} from './open-columns.ts';
import {openTree} from './open-tree.ts';
import type {LocalCategoryTree} from './tree-category.ts';
import {asTreeHead, checksumOf, type TreeIdentity} from './tree-file-format.ts';

/** What the text of a tree turned out to be. */
export type TreeReading =
  | {readonly kind: 'tree'; readonly tree: LocalCategoryTree}
  /** Not to be trusted; `reason` is a short phrase in English, for diagnosis. */
  | {readonly kind: 'broken'; readonly reason: string};

/** Clocks are corrected now and then; a date further ahead than this is none that we wrote, in milliseconds. */
const clockToleranceMs = 300_000;

/**
 * Reads a tree, if it is the one that is wanted and nothing about it is doubtful: version, gateway,
 * language, checksum, counts, and a date that is not in the future. Never throws.
 *
 * @param now milliseconds since 1970
 */
export function readTreeText(bytes: Uint8Array, wanted: TreeIdentity, now: number): TreeReading {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = buffer.indexOf(',\n');
  const head = asTreeHead(parseJson(`${buffer.toString('utf8', 0, headEnd)}}`));
  if (head === undefined) return broken('not a tree of this version');
  const {gateway, language, fetchedAt, levels, checksum} = head;
  if (gateway !== wanted.gateway || language !== wanted.language)
    return broken('another gateway or language');
  if (fetchedAt > now + clockToleranceMs) return broken('from the future');
  const rest = buffer.subarray(headEnd + 2);
  if (checksumOf(rest) !== checksum) return broken('checksum');
  const lines = columnLines(rest);
  const columns = lines === undefined ? 'columns' : openColumns(lines, levels);
  if (typeof columns === 'string') return broken(columns);
  return {kind: 'tree', tree: openTree({language, fetchedAt, levels, ...columns})};
}

function broken(reason: string): TreeReading {
  return {kind: 'broken', reason};
}
