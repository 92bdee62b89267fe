import {isRecord} from '@ali1688/contracts/json';
import {inputSchema, type AnyOperation} from '@ali1688/kit';
import * as z from 'zod/mini';

/** A JSON Schema of an object, as the protocol takes it. */
export type ObjectSchema = Readonly<Record<string, unknown>> & {readonly type: 'object'};

/**
 * A pattern longer than this, in characters, is not sent: a model reads nothing in it that the description does not say,
 * and the operation checks the value whatever was sent.
 */
const longestPattern = 16;

/** A greatest value from here on is no limit that anybody comes near. */
const noLimit = 1_000_000;

/** So many of the known words of an open list are sent; a model needs to see what they look like, not all of them. */
const mostExamples = 5;

/** The inputs of an operation, without what costs every conversation and tells a model nothing. */
export function toolInputSchema(operation: AnyOperation): ObjectSchema {
  // Hosts refuse a tool whose schema says at its top that one of several is needed; the operation checks it.
  const {$schema: _dialect, oneOf: _oneOf, properties, required, ...schema} = inputSchema(operation);
  const short = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, shortened(property)]),
  );
  return {
    ...schema,
    properties: short,
    ...(required.length === 0 ? {} : {required}),
  };
}

function shortened(schema: object): object {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([name, value]: [string, unknown]) => {
      if (name === 'pattern' && typeof value === 'string' && value.length > longestPattern) return [];
      if (name === 'maximum' && Number(value) >= noLimit) return [];
      // What is a switch is off unless it is given, which needs no words.
      if (name === 'default' && value === false) return [];
      if (name === 'examples' && Array.isArray(value)) return [[name, value.slice(0, mostExamples)]];
      return [[name, isRecord(value) ? shortened(value) : value]];
    }),
  );
}

/**
 * The document that a tool answers with. Of the data it names what lies at the top; what the rows hold is seen in the
 * first answer, and written out it would be most of what the definitions cost.
 */
export function toolOutputSchema(operation: AnyOperation): ObjectSchema {
  const whole: unknown = z.toJSONSchema(operation.output(), {io: 'output', unrepresentable: 'any'});
  const properties = isRecord(whole) && isRecord(whole['properties']) ? whole['properties'] : {};
  return {
    type: 'object',
    properties: {
      ok: {type: 'boolean'},
      data: {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, property]) => [name, typeOnly(property)]),
        ),
      },
      error: {type: 'object'},
      meta: {type: 'object'},
    },
    // A client of the first SDK holds failures against this as well.
    required: ['ok'],
  };
}

function typeOnly(schema: unknown): Readonly<Record<string, unknown>> {
  return isRecord(schema) && typeof schema['type'] === 'string' ? {type: schema['type']} : {};
}
