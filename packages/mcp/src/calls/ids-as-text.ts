import type {InputFields} from '@ali1688/kit';

/**
 * What a client gave, with whole numbers where texts are expected written as such: an id is digits, and models, like
 * tools that guess the type of a word, send it as a number. One that is too great to be exact is left to be refused, as
 * its last digits are lost already.
 */
export function idsAsText(
  fields: InputFields,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const schema = Object.hasOwn(fields, name) ? fields[name]?.schema : undefined;
      if (schema?.type === 'string') return [name, asText(value)];
      return [name, schema?.type === 'array' && Array.isArray(value) ? value.map(asText) : value];
    }),
  );
}

function asText(value: unknown): unknown {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
}
