import {isRecord} from '@ali1688/contracts/json';
import type {Api} from '@ali1688/contracts';
import fc from 'fast-check';
import * as z from 'zod/mini';

/**
 * An answer as a contract allows it, in its envelope: any field there or not, null, and in each of the ways in
 * which the gateway writes it.
 *
 * @param seed the same seed gives the same answer
 */
export function contractAnswer(api: Api, seed: number): unknown {
  const schema: unknown = z.toJSONSchema(api.response, {io: 'input', unrepresentable: 'any'});
  const [data] = fc.sample(valuesOf(schema), {seed, numRuns: 1});
  if (api.envelope !== 'result') return data;
  return {result: {success: true, code: 'S0000', message: null, result: data}};
}

/** Values of a JSON Schema, as far as the contracts use it. */
function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  if (!isRecord(schema)) return fc.jsonValue();
  const {anyOf, type, properties, items} = schema;
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map(valuesOf));
  if (Array.isArray(type)) return fc.oneof(...type.map((one: unknown) => valuesOf({...schema, type: one})));
  if (type === 'object' && isRecord(properties)) {
    const fields = Object.entries(properties).map(([name, field]) => [name, valuesOf(field)] as const);
    return fc.record(Object.fromEntries(fields), {requiredKeys: []});
  }
  if (type === 'array') return fc.array(valuesOf(items), {maxLength: 5});
  return scalars(type);
}

function scalars(type: unknown): fc.Arbitrary<unknown> {
  switch (type) {
    case 'integer':
      return fc.oneof(fc.nat(), fc.maxSafeInteger());
    case 'number':
      return fc.double({noNaN: true, noDefaultInfinity: true});
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return fc.oneof(
        fc.nat().map(String),
        fc.string({unit: 'grapheme', maxLength: 60}),
        fc.constant('true'),
      );
    default:
      return fc.jsonValue();
  }
}
