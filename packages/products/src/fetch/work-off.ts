import {concernsOneItem, isAli1688Error} from '@ali1688/contracts/errors';
import type {OperationContext, Progress} from '@ali1688/kit';

/** What was done for each product, by its id. */
export type WorkedOff<Result> = ReadonlyMap<string, Result>;

/** What is known of the work before it begins. */
export type WorkOptions<Result> = {
  readonly known?: WorkedOff<Result>;
  readonly callsFor?: (id: string) => number;
};

/**
 * Does work for each product, one after the other, as the pace allows no more. What fails of one product is listed
 * beside the result, and the rest goes on. A failure that every other product would meet too ends the work at once: nothing
 * more is sent, and all that is left is listed with it.
 *
 * @param options.known what need not be done any more
 * @param options.callsFor how many calls a product takes, which are told beforehand
 * @throws the first failure when nothing could be done, and what is no failure of a call
 */
export async function workOff<Result>(
  context: Pick<OperationContext, 'expectCalls' | 'lacks' | 'signal' | 'startProgress'>,
  ids: readonly string[],
  work: (id: string) => Promise<Result>,
  {known = new Map(), callsFor = () => 1}: WorkOptions<Result> = {},
): Promise<WorkedOff<Result>> {
  const done = new Map(known);
  const missing = ids.filter((id) => !known.has(id));
  const failures: {readonly id: string; readonly thrown: unknown}[] = [];
  context.expectCalls(missing.reduce((calls, id) => calls + callsFor(id), 0));
  const progress = startProgress(context, missing.length);
  try {
    for (const [index, id] of missing.entries()) {
      const ending = failures.at(-1)?.thrown;
      if (ending !== undefined && !concernsOneItem(ending)) {
        failures.push({id, thrown: ending});
        continue;
      }
      try {
        done.set(id, await work(id));
      } catch (thrown) {
        if (context.signal.aborted || !isAli1688Error(thrown)) throw thrown;
        failures.push({id, thrown});
      }
      progress.update(index + 1, missing.length);
    }
  } finally {
    progress.end();
  }
  if (done.size === 0 && failures[0] !== undefined) throw failures[0].thrown;
  for (const {id, thrown} of failures) if (isAli1688Error(thrown)) context.lacks(id, thrown);
  return done;
}

/** One product is asked for faster than a line is read. */
function startProgress(context: Pick<OperationContext, 'startProgress'>, count: number): Progress {
  if (count < 2) return {update: () => undefined, end: () => undefined};
  const progress = context.startProgress({en: 'Products', zh: '商品'});
  progress.update(0, count);
  return progress;
}
