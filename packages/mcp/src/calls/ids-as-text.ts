import type {InputFields} from '@ali1688/kit';

/**
 * What a client gave, with whole numbers where texts are expected written as such: an id is digits, and models, like
 * tools that guess the type of a word, send it as a number. One that is too great to be exact is left to be refused, as
 * its last digits are lost already. One word where a list is expected is a list of it.
 */
export function idsAsText(
  fields: InputFields,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const schema = Object.hasOwn(fields, name) ? fields[name]?.schema : undefined;
      if (schema?.type === 'string') return [name, asText(value)];
      if (schema?.type !== 'array') return [name, value];
      if (Array.isArray(value)) return [name, value.map(asText)];
      return [name, typeof value === 'string' || typeof value === 'number' ? [asText(value)] : value];
    }),
  );
}

function asText(value: unknown): unknown {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
}
