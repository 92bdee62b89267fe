import {pickPaths} from './field-path.ts';
import {findRows} from './find-rows.ts';
import {fieldPaths} from './known-fields.ts';
import {chosenLayout, resolveFields, type SheetSource} from './resolve-fields.ts';

/**
 * The data with only the chosen fields, in their order, in the shape it has: `title` and
 * `items.title` both keep `{items: [{title}]}`. The rule for a path is that of {@link resolveFields}.
 *
 * A field of rows that the data holds nowhere, because the layout makes them, is unknown here.
 *
 * @throws Ali1688Error `USAGE_INVALID` for an unknown field
 */
export function selectFields(source: SheetSource): unknown {
  const {data, fields, schema} = source;
  const layout = chosenLayout(source);
  const located = findRows(data, layout);
  const found = located?.at === undefined ? undefined : located;
  const columns = found === undefined ? [] : (layout?.columns ?? []);
  const paths = schema === undefined ? [] : fieldPaths(schema());
  const at = found?.at ?? [];
  return pickPaths(
    data,
    resolveFields({data, found, columns, paths}, fields).map(({from, path}) =>
      from === 'row' ? [...at, ...path] : path,
    ),
  );
}
