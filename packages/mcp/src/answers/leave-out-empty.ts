import {isRecord} from '@ali1688/contracts/json';

/**
 * Rows without the fields that say nothing: null, empty text, empty lists and records. The data and its own fields stay,
 * because an empty list of results is one.
 */
export function leaveOutEmpty(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutEmptyFields);
  if (!isRecord(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? leaveOutEmpty(value) : value]),
  );
}

function withoutEmptyFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyFields);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, field]) => [name, withoutEmptyFields(field)] as const)
      .filter(([, field]) => !saysNothing(field)),
  );
}

function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}
