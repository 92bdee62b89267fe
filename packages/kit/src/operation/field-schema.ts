import type * as z from 'zod/mini';
import type {InputField} from './input-field.ts';

/** What every kind of field is told. */
export type FieldText = Pick<InputField, 'summary'> & Partial<Pick<InputField, 'defaultText' | 'valueName'>>;

/**
 * A field whose schema is made when it is first read: a command line names few of all inputs there are,
 * and making schemas is a good part of a start.
 */
export function withSchema<Rest extends object, Schema extends z.ZodMiniType>(
  rest: Rest,
  make: () => Schema,
): Rest & {readonly schema: Schema} {
  let made: Schema | undefined;
  return {
    ...rest,
    get schema() {
      return (made ??= make());
    },
  };
}
