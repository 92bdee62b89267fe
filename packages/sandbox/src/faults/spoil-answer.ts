import {isList, type JsonValue} from '../wire/json-text.ts';
import type {SandboxFaultKind} from './fault-kinds.ts';
import {hostileText} from './hostile-text.ts';

/** Faults that change what the service answered. */
export const kindsAfterService: readonly SandboxFaultKind[] = [
  'cut-body',
  'wrong-types',
  'missing-fields',
  'control-characters',
  'terminal-escapes',
  'spreadsheet-formulas',
];

/** Fields that judge success; a client has to get past them to see the spoiled data. */
const envelopeFields: ReadonlySet<string> = new Set(['success', 'succes', 'code', 'message']);
/** Fields without which there is no data at all. */
const indispensableFields: ReadonlySet<string> = new Set([
  'result',
  'children',
  'rankProductModels',
  'categoryInfo',
  'childCategorys',
  'access_token',
]);
const nameFields: ReadonlySet<string> = new Set([
  'title',
  'translateTitle',
  'chineseName',
  'translatedName',
  'seKeyword',
  'seKeywordTranslation',
  'rankName',
  'name',
  'resource_owner',
]);

/**
 * What a service answered, spoiled by a fault of {@link kindsAfterService}; `cut-body` leaves it as it is.
 *
 * @param name the field that holds the value; empty for the whole body
 */
export function spoilAnswer(kind: SandboxFaultKind, value: JsonValue, name = ''): JsonValue {
  if (envelopeFields.has(name)) {
    return value;
  }
  if (isList(value)) {
    return value.length === 0 && kind === 'wrong-types'
      ? 'none'
      : value.map((item) => spoilAnswer(kind, item, name));
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([field, content], index) => {
      if (kind === 'missing-fields' && !envelopeFields.has(field) && !indispensableFields.has(field)) {
        return [field, index % 2 === 0 ? null : undefined] as const;
      }
      return [field, content === undefined ? undefined : spoilAnswer(kind, content, field)] as const;
    });
    return Object.fromEntries(fields);
  }
  if (kind === 'wrong-types') {
    return {value};
  }
  return typeof value === 'string' && nameFields.has(name) ? hostileText(kind, value) : value;
}
