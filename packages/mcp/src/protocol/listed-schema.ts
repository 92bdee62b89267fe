import type {StandardSchemaWithJSON} from '@modelcontextprotocol/server';
import {isRecord} from '@ali1688/contracts/json';
import type {ObjectSchema} from '../tools/tool-schemas.ts';

/** What a client sends as arguments. */
export type Arguments = Readonly<Record<string, unknown>>;

/**
 * A schema as the SDK takes it: it is listed as it is, and nothing is checked against it here. Values are checked where
 * the CLI checks them, so that a refusal is the same everywhere.
 */
export function listedSchema(schema: ObjectSchema): StandardSchemaWithJSON<Arguments, Arguments> {
  const convert = (): Record<string, unknown> => ({...schema});
  return {
    '~standard': {
      version: 1,
      vendor: 'ali1688',
      validate: (value) => ({value: isRecord(value) ? value : {}}),
      jsonSchema: {input: convert, output: convert},
    },
  };
}
