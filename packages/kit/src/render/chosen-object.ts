import {isRecord} from '@ali1688/contracts/json';
import {pickPaths} from './pick-paths.ts';
import type {ResolvedField} from './resolve-fields.ts';

/** The part of the data or of the row in which a chosen field begins, under the first word of its path. */
function beginning(chosen: ResolvedField, data: unknown, row: unknown): [string, unknown][] {
  const [first = '', ...rest] = chosen.field.split('.');
  // `items.title` of a row is `title` inside it: `items` stands for this row of the list.
  if (chosen.from === 'row' && chosen.path.length <= rest.length) return [[first, row]];
  const source = chosen.from === 'row' ? row : data;
  return isRecord(source) && Object.hasOwn(source, first) ? [[first, source[first]]] : [];
}

/** The chosen fields of one row, each under the path that the caller wrote, in the caller's order. */
export function chosenObject(chosen: readonly ResolvedField[], data: unknown, row: unknown): unknown {
  const source = Object.fromEntries(chosen.flatMap((field) => beginning(field, data, row)));
  return pickPaths(
    source,
    chosen.map(({field}) => field.split('.')),
  );
}
