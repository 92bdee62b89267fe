import {optionalField, wholeNumberField, type AnyOperation, type InputFields} from '@ali1688/kit';
import {sheetLayouts} from '@ali1688/kit/face';

/** What a caller gives to see the rows behind those that were shown. It is the server's own, beside those of an operation. */
const rowsToSkip = optionalField(
  wholeNumberField({
    minimum: 0,
    maximum: 1_000_000,
    summary: {en: 'Rows to skip; see next.', zh: '跳过的行数，见 next。'},
  }),
);

/** The name of the list that answers of an operation are long by; undefined where that depends on the answer. */
export function rowsName({layout}: Pick<AnyOperation, 'layout'>): string | undefined {
  const rows = sheetLayouts(layout)[0]?.rows;
  return rows === undefined || rows === '' || rows.includes('.') ? undefined : rows;
}

/**
 * The inputs of an operation, with `offset` where its answers are lists, it may be asked again, and it has no such input
 * itself.
 */
export function withOffset(operation: Pick<AnyOperation, 'layout' | 'input' | 'effects'>): InputFields {
  const {layout, input, effects} = operation;
  const isList = rowsName(operation) !== undefined || sheetLayouts(layout)[0]?.unfold !== undefined;
  const takesOffset = isList && effects.kind.startsWith('reads-') && !Object.hasOwn(input, 'offset');
  return takesOffset ? {...input, offset: rowsToSkip} : input;
}

/** Whether the offset of an operation is the server's. */
export function hasOffset({input}: Pick<AnyOperation, 'input'>): boolean {
  return input['offset'] === rowsToSkip;
}
