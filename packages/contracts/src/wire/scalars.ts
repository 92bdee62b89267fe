import * as z from 'zod/mini';
import {changed} from './changed.ts';
import {makeOnce} from './make-once.ts';
import {booleanForm, idForm, isBlank, numberForm, textForm, type ScalarForm} from './scalar-forms.ts';

/** A value of {@link idForm} that is there, such as an entry of a list. */
export const idText = makeOnce(() => scalar(idForm, z.string()));
/** A value of {@link textForm} that is there, such as an entry of a list. */
export const looseText = makeOnce(() => scalar(textForm, z.string()));

/** A field of {@link idForm} that may be missing or null. */
export const absentableId = makeOnce(() => absentableScalar(idForm, z.string()));
/** A field of {@link textForm} that may be missing or null. */
export const absentableText = makeOnce(() => absentableScalar(textForm, z.string()));
/** A field of {@link numberForm} that may be missing, null or a blank text. */
export const absentableNumber = makeOnce(() => absentableScalar(numberForm, z.number()));
/** A field of {@link booleanForm} that may be missing, null or a blank text. */
export const absentableBoolean = makeOnce(() => absentableScalar(booleanForm, z.boolean()));

/**
 * A number that is one fact of a thing among many, such as the stock of a product: where words stand in its place
 * (`1000+`, 面议), 1688 tells no number, and the rest of the thing is told all the same. Where an answer means nothing
 * without the number, it is {@link absentableNumber}, which refuses them. Objects and lists are refused by both.
 */
export const absentableFigure = makeOnce(() =>
  absentableScalar({...numberForm, isAbsentWhenOdd: true}, z.number()),
);
/** A boolean that is one fact among many, as {@link absentableFigure} says. */
export const absentableFlag = makeOnce(() =>
  absentableScalar({...booleanForm, isAbsentWhenOdd: true}, z.boolean()),
);

/**
 * One schema for a value that is written in several ways: on the left any of these, on the right what is made of
 * it, so that JSON Schema and types tell both. A union of the ways with a transformation behind it would say the
 * same, and take a start several times as long to make.
 */
function scalar<Result extends z.ZodMiniType>({types, read}: ScalarForm<z.output<Result>>, result: Result) {
  const written = z.unknown().register(z.globalRegistry, {type: types});
  return changed(
    written,
    (value, context) => {
      const accepted = read(value);
      if (accepted !== undefined) return accepted.value;
      context.issues.push({code: 'custom', input: value, message: `Expected ${types.join(', ')}.`});
      return z.NEVER;
    },
    result,
  );
}

function absentableScalar<Value>(
  {types, read, isAbsentWhenBlank = false, isAbsentWhenOdd = false}: ScalarForm<Value>,
  result: z.ZodMiniType<Value>,
) {
  const isAbsent = (value: unknown): boolean => value === null || (isAbsentWhenBlank && isBlank(value));
  const readOdd = (value: unknown) =>
    isAbsentWhenOdd && typeof value !== 'object' ? {value: undefined} : undefined;
  return z.optional(
    scalar(
      {
        types: [...types, 'null'],
        read: (value) => (isAbsent(value) ? {value: undefined} : (read(value) ?? readOdd(value))),
      },
      z.optional(result),
    ),
  );
}
