import type {Column} from './column.ts';
import type {Sheet} from './sheet.ts';

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** The side a column stands on: as described, else right when it holds numbers and nothing else. */
export function alignOf(sheet: Sheet, column: Column, index: number): 'left' | 'right' {
  if (column.align !== undefined) return column.align;
  const present = sheet.rows
    .map((values) => values[index])
    .filter((value) => value !== undefined && value !== null);
  return present.length > 0 && present.every(isNumeric) ? 'right' : 'left';
}
