import {findRows} from './find-rows.ts';
import {pickPaths} from './pick-paths.ts';
import {resolveFields} from './resolve-fields.ts';
import type {TableLayout} from './table-layout.ts';

/** What the fields are chosen from. */
export type FieldChoice = {
  readonly layout: TableLayout<never> | undefined;
  /** Paths that the output schema names, from the top of the data: `rankName`, `items.imgUrl`. */
  readonly knownFields?: readonly string[] | undefined;
};

/**
 * The data with only these fields, in this order, in the shape it has: `title` and
 * `items.title` both keep `{items: [{title}]}`. The rule for a path is that of {@link resolveFields}.
 *
 * A field of rows that the data holds nowhere, because the layout makes them, is unknown here.
 *
 * @throws Ali1688Error `USAGE_INVALID` for an unknown field
 */
export function selectFields(data: unknown, fields: readonly string[], choice: FieldChoice): unknown {
  const located = findRows(data, choice.layout);
  const found = located?.at === undefined ? undefined : located;
  const columns = found === undefined ? [] : (choice.layout?.columns ?? []);
  const resolved = resolveFields({data, found, columns, knownFields: choice.knownFields ?? []}, fields);
  const at = found?.at ?? [];
  return pickPaths(
    data,
    resolved.map(({from, path}) => (from === 'row' ? [...at, ...path] : path)),
  );
}
