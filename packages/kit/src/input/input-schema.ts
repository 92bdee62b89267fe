import {plainText} from '@ali1688/contracts/errors';
import type {FieldSchema} from './field-schema.ts';
import type {InputFields} from './input-field.ts';
import {isRequired} from './input-names.ts';
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
};

/** Derives the schema of inputs: exactly what fits it is accepted. */
export function inputSchema(fields: InputFields): InputSchema {
  const entries = Object.entries(withoutSecondNames(fields));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, field]) => [name, {...field.schema, description: plainText(field.summary.en)}]),
    ),
    required: entries.filter(([, field]) => isRequired(field)).map(([name]) => name),
    additionalProperties: false,
  };
}
