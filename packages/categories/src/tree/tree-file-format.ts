import {isRecord} from '@ali1688/contracts/json';

/** Which tree a file holds. */
export type TreeIdentity = {
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gateway: string;
  readonly language: string;
};

/** Rows of each level. */
export type LevelCounts = readonly [number, number, number];

/** The first line of the file: which tree it is, and what all that follows must add up to. */
export type TreeHead = TreeIdentity & {
  readonly v: 2;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
  readonly levels: LevelCounts;
  readonly checksum: string;
};

/** The columns in the order of their lines. */
export const columnNames = [
  // Children of the root, of each row of level 1, of each row of level 2: the only list of numbers.
  'childCounts',
  'ids',
  'chineseNames',
  'translatedNames',
  'foldedNames',
  // Empty where the gateway says what the place in the tree says.
  'levelTexts',
  'parentIds',
  // A character for each row: `1`, `0`, or `-` for absent.
  'leaves',
] as const;

/** One of {@link columnNames}. */
export type ColumnName = (typeof columnNames)[number];

/**
 * The rest of the file: a line for each column. One of names or ids is what `columnOf` makes, so that what a
 * search does not need is never made a string.
 */
export type TreeColumnValues = {
  readonly [Name in ColumnName]: Name extends 'childCounts'
    ? readonly number[]
    : Name extends 'leaves'
      ? string
      : readonly [lengths: string, rows: string];
};

/** Checks a head; `undefined` for anything else. By hand, as schemas would take longer than the parsing. */
export function asTreeHead(value: unknown): TreeHead | undefined {
  if (!isRecord(value)) return undefined;
  const {v, gateway, language, fetchedAt, levels, checksum} = value;
  const isHead =
    v === 2 &&
    typeof gateway === 'string' &&
    typeof language === 'string' &&
    typeof checksum === 'string' &&
    isCount(fetchedAt) &&
    isLevels(levels);
  return isHead ? {v, gateway, language, fetchedAt, levels, checksum} : undefined;
}

/** Checks a list of counts as {@link asTreeHead} checks the head. */
export function asCounts(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) && value.every(isCount) ? value : undefined;
}

/**
 * CRC-32 in hex: it tells a file that was damaged, and who may edit the file needs no protection against
 * himself. A cryptographic hash would take longer than all the rest of a search.
 */
export function checksumOf(bytes: Uint8Array): string {
  return process.getBuiltinModule('node:zlib').crc32(bytes).toString(16);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isLevels(value: unknown): value is LevelCounts {
  return Array.isArray(value) && value.length === 3 && value.every(isCount);
}
