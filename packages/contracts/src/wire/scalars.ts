import * as z from 'zod/mini';
import {makeOnce} from './make-once.ts';
import {booleanForm, idForm, numberForm, textForm, type ScalarForm} from './scalar-forms.ts';

/** A value of {@link idForm} that is there, such as an entry of a list. */
export const idText = makeOnce(() => scalar(idForm));
/** A value of {@link textForm} that is there, such as an entry of a list. */
export const looseText = makeOnce(() => scalar(textForm));

/** A field of {@link idForm} that may be missing or null. */
export const absentableId = makeOnce(() => absentableScalar(idForm));
/** A field of {@link textForm} that may be missing or null. */
export const absentableText = makeOnce(() => absentableScalar(textForm));
/** A field of {@link numberForm} that may be missing, null or a blank text. */
export const absentableNumber = makeOnce(() => absentableScalar(numberForm));
/** A field of {@link booleanForm} that may be missing, null or a blank text. */
export const absentableBoolean = makeOnce(() => absentableScalar(booleanForm));

/**
 * One schema for a value that is written in several ways. A union of these ways with a transformation
 * behind it would say the same, and take a start several times as long to make.
 */
function scalar<Value>({types, read}: ScalarForm<Value>) {
  const schema = z.transform((value: unknown, context): Value => {
    const accepted = read(value);
    if (accepted !== undefined) return accepted.value;
    context.issues.push({code: 'custom', input: value, message: `Expected ${types.join(', ')}.`});
    return z.NEVER;
  });
  return schema.register(z.globalRegistry, {type: types});
}

function absentableScalar<Value>({types, read, isAbsentWhenBlank = false}: ScalarForm<Value>) {
  const isAbsent = (value: unknown): boolean =>
    value === null || (isAbsentWhenBlank && typeof value === 'string' && value.trim() === '');
  return z.optional(
    scalar<Value | undefined>({
      types: [...types, 'null'],
      read: (value) => (isAbsent(value) ? {value: undefined} : read(value)),
    }),
  );
}
