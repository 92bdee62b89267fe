import {plainText} from '@ali1688/contracts/errors';
import type {FieldSchema} from './field-schema.ts';
import type {InputFields} from './input-field.ts';
import {isRequired} from './input-names.ts';
import {givenSchema, type GivenSchema, type OneOf} from './one-of.ts';
import {withoutSecondNames} from './second-names.ts';

/** The schema of one input, with what it means in English. */
export type DescribedSchema = FieldSchema & {readonly description: string};

/** The inputs of an operation as JSON Schema 2020-12. */
export type InputSchema = {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema';
  readonly type: 'object';
  readonly properties: Readonly<Record<string, DescribedSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
  readonly oneOf?: readonly GivenSchema[];
};

/** Derives the schema of the inputs of an operation: exactly what fits it is accepted. */
export function inputSchema({
  input,
  oneOf,
}: {
  readonly input: InputFields;
  readonly oneOf?: OneOf;
}): InputSchema {
  const entries = Object.entries(withoutSecondNames(input));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, field]) => [name, {...field.schema, description: plainText(field.summary.en)}]),
    ),
    required: entries.filter(([, field]) => isRequired(field)).map(([name]) => name),
    additionalProperties: false,
    ...(oneOf !== undefined && {oneOf: oneOf.inputs.map((name) => givenSchema(name, input[name]))}),
  };
}
