import * as z from 'zod/mini';

/** Changes a value that fits a schema; complains through the context like a check. */
type Change<From, To> = (value: From, context: Parameters<Parameters<typeof z.transform>[0]>[1]) => To;

/**
 * A schema for what is written in one way and read in another. A transformation alone hides what it makes; here
 * `result` stands behind it, so that types and JSON Schema tell both sides: `io: 'input'` and `io: 'output'`.
 *
 * @param result says what `change` makes and checks nothing: that would double the work on every answer
 */
export function changed<Written extends z.ZodMiniType, Result extends z.ZodMiniType>(
  written: Written,
  change: Change<z.output<Written>, z.output<Result>>,
  result: Result,
): z.ZodMiniType<z.output<Result>, z.input<Written>> {
  const shown: z.ZodMiniType = z.clone(result);
  shown._zod.run = (payload) => payload;
  const made: z.ZodMiniType = z.pipe(written, z.transform(change));
  const pipe: z.ZodMiniType = z.pipe(made, shown);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `change` makes goes through `shown` unchanged, which the compiler cannot know
  return pipe as z.ZodMiniType<z.output<Result>, z.input<Written>>;
}
