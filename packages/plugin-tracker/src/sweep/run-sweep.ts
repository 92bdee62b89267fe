import {assertCategoryExists} from '@ali1688/categories';
import {concernsOneItem, isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {
  addTasks,
  endSweep,
  recordSnapshot,
  settleTask,
  tasksOf,
  type Ledger,
  type Series,
  type Snapshot,
  type Task,
} from '@ali1688/ledger';
import {fetchSnapshot} from './fetch-snapshot.ts';
import type {CategoryNameOf} from './sweep-categories.ts';
import type {SweepPart} from './sweep-part.ts';
import type {LanePace} from './sweep-limits.ts';
import {SweepQueue} from './sweep-queue.ts';
import {sweepTexts} from './sweep-texts.ts';

/** What a sweep is run with. */
export type SweepRun = {
  readonly context: OperationContext;
  readonly part: SweepPart;
  readonly ledger: Ledger;
  readonly sweepId: string;
  readonly wholesale: boolean;
  readonly maxCalls: number | undefined;
  readonly lanes: LanePace;
  readonly nameOf: CategoryNameOf;
};

/** How a sweep ended. */
export type SweepEnd = {
  /** Calls of this run. */
  readonly calls: number;
  /** What ended it before its time: it would have met every other call as well. */
  readonly stopped: Ali1688Error | undefined;
};

/** After so many failures of the connection one after the other, the next call would fail as well. */
const mostFailuresInARow = 3;

/**
 * Works off the pending tasks of a sweep, one call at a time, so that a kill loses at most the call that is under way:
 * the answer and what became of its task are kept in one step, before the next call.
 *
 * Long because the loop shows every way a call can end.
 *
 * @throws what is no failure of a call: the reason of the signal, `STATE_UNUSABLE`; the sweep can be resumed then
 */
export async function runSweep(run: SweepRun): Promise<SweepEnd> {
  const {context, part, ledger, sweepId, maxCalls = Infinity, lanes} = run;
  const all = await ledger.read((tables) => tasksOf(tables, sweepId));
  const queue = new SweepQueue(lanes);
  queue.add(all.filter(({state}) => state === 'pending'));
  const known = new Set(all.map(({series}) => seriesKey(series)));
  let lastPosition = all.at(-1)?.position ?? 0;
  const progress = context.startProgress(sweepTexts.progress);
  let settled = all.length - queue.size;
  const tell = (): void => progress.update(settled, settled + queue.size);
  tell();
  let calls = 0;
  let failuresInARow = 0;
  let stopped: Ali1688Error | undefined;
  try {
    while (stopped === undefined && calls < maxCalls) {
      context.signal.throwIfAborted();
      const next = queue.next(part.clock.monotonic());
      if (next.kind === 'empty') break;
      if (next.kind === 'wait') {
        await part.clock.sleep(Math.max(1, next.until - part.clock.monotonic()), context.signal);
        continue;
      }
      const {task} = next;
      calls += 1;
      try {
        const snapshot = await fetchSnapshot(context, part, task.series);
        await assertOfCategory(run, snapshot);
        failuresInARow = 0;
        const more = run.wholesale ? newTerms(snapshot, known) : [];
        await keep(run, task, {snapshot, more});
        queue.settle(task);
        queue.add(more.map((series, index) => pending(sweepId, lastPosition + index + 1, series)));
        lastPosition += more.length;
        settled += 1;
      } catch (thrown) {
        if (context.signal.aborted || !isAli1688Error(thrown) || thrown.code === 'STATE_UNUSABLE')
          throw thrown;
        failuresInARow = isOfConnection(thrown) ? failuresInARow + 1 : 0;
        const paused = thrown.code === 'RATE_LIMITED' ? queue.pause(task, part.clock.monotonic()) : undefined;
        if (paused !== undefined) {
          context.note({code: 'SWEEP_PAUSED', text: sweepTexts.paused(subjectOf(task.series), paused)});
        } else {
          await giveUp(run, task, thrown);
          queue.settle(task);
          settled += 1;
          if (endsSweep(thrown) || failuresInARow >= mostFailuresInARow) stopped = thrown;
        }
      }
      queue.asked(task, part.clock.monotonic());
      tell();
    }
    await ledger.write((tables) => endSweep(tables, sweepId, part.clock.now()));
    return {calls, stopped};
  } finally {
    progress.end();
  }
}

/**
 * Tells an empty ranking or word list of a category from one of a category that does not exist, where no name of it is
 * known.
 *
 * @throws `CATEGORY_UNKNOWN`
 */
async function assertOfCategory({context, nameOf}: SweepRun, {series, ...seen}: Snapshot): Promise<void> {
  const rows = 'ranked' in seen ? seen.ranked : 'words' in seen ? seen.words : undefined;
  if (series.kind === 'terms' || rows === undefined || rows.length > 0) return;
  const {chineseName, translatedName} = nameOf(series.categoryId) ?? {};
  if (chineseName === undefined && translatedName === undefined)
    await assertCategoryExists(context, series.categoryId);
}

/** Keeps an answer, what became of its task, and the tasks that it adds: the terms of the products that it names. */
async function keep(
  {ledger, sweepId, nameOf}: SweepRun,
  task: Task,
  {snapshot, more}: {readonly snapshot: Snapshot; readonly more: readonly Series[]},
): Promise<void> {
  const category = task.series.kind === 'terms' ? undefined : nameOf(task.series.categoryId);
  const names = category && {chineseName: category.chineseName, translatedName: category.translatedName};
  await ledger.write((tables) => {
    const {snapshotId, outcome} = recordSnapshot(tables, {...snapshot, sweepId, ...(names && {names})});
    const state = outcome === 'changed' ? 'done' : 'unchanged';
    settleTask(tables, task, {state, attempts: task.attempts + 1, snapshotId});
    addTasks(tables, sweepId, more);
  });
}

function newTerms(snapshot: Snapshot, known: Set<string>): readonly Series[] {
  if (!('ranked' in snapshot)) return [];
  const {language} = snapshot.series;
  return snapshot.ranked.flatMap(({itemId}): Series[] => {
    if (itemId === undefined) return [];
    const series: Series = {kind: 'terms', itemId, language};
    if (known.has(seriesKey(series))) return [];
    known.add(seriesKey(series));
    return [series];
  });
}

function pending(sweepId: string, position: number, series: Series): Task {
  return {sweepId, position, series, state: 'pending', attempts: 0};
}

/** What 1688 refuses for its own sake is not asked again; everything else a resumed sweep tries once more. */
async function giveUp({ledger}: SweepRun, task: Task, failure: Ali1688Error): Promise<void> {
  const isFinal = concernsOneThing(failure) && !failure.retryable;
  await ledger.write((tables) =>
    settleTask(tables, task, {
      state: isFinal ? 'refused' : 'left',
      attempts: task.attempts + 1,
      error: {code: failure.code, text: failure.text},
    }),
  );
}

/** The connection, or a service that is busy for everybody: it may pass, and may not. */
function isOfConnection(failure: Ali1688Error): boolean {
  const {code, retryable} = failure;
  return (
    ['TIMEOUT', 'NETWORK', 'GATEWAY_UNAVAILABLE'].includes(code) || (retryable && concernsOneItem(failure))
  );
}

/** What is about the application or this machine. A frequency that stays too high is left, not stopped at. */
function endsSweep(failure: Ali1688Error): boolean {
  if (failure.code === 'RATE_LIMITED' || isOfConnection(failure)) return false;
  return !concernsOneThing(failure);
}

/** A category that does not exist is one thing of the plan, too. */
function concernsOneThing(failure: Ali1688Error): boolean {
  return failure.code === 'CATEGORY_UNKNOWN' || concernsOneItem(failure);
}

/** What a series is about, for people: a category or product id. */
export function subjectOf(series: Series): string {
  return series.kind === 'terms' ? series.itemId : series.categoryId;
}

function seriesKey(series: Series): string {
  return series.kind === 'terms' ? `item ${series.itemId}` : `${series.kind} ${series.categoryId}`;
}
