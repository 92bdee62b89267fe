import {operationId, type AnyOperation} from '@ali1688/kit';
import {Ajv2020} from 'ajv/dist/2020.js';
import * as z from 'zod/mini';

/** Says what is wrong with data of an operation; undefined when its output schema allows it. */
export type OutputSchemas = {complain(operation: AnyOperation, data: unknown): string | undefined};

/** The output schemas as `ali1688 operations` and docs/reference/surface.json give them, each compiled once. */
export function openOutputSchemas(): OutputSchemas {
  const ajv = new Ajv2020({strict: false});
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
  return {
    complain(operation, data) {
      const id = operationId(operation);
      const validate =
        compiled.get(id) ??
        ajv.compile(z.toJSONSchema(operation.output(), {io: 'output', unrepresentable: 'any'}));
      compiled.set(id, validate);
      return validate(data) ? undefined : ajv.errorsText(validate.errors, {dataVar: 'data'});
    },
  };
}
