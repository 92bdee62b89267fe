import {Ali1688Error, alterError, commandName, interruption} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {beginSweep, findSweep, tasksOf, type Ledger, type Sweep, type Task} from '@ali1688/ledger';
import {asKept, goOnWith, remaining, sweepToResume, unfinishedSweep} from './begin-or-resume.ts';
import {countTasks, failedTasks, incompleteness} from './conclude-sweep.ts';
import {estimateSweep, estimateText, needsMaxCalls} from './estimate.ts';
import {fetchSnapshot} from './fetch-snapshot.ts';
import {planSweep, type SweepPlan, type SweepRequest} from './plan-sweep.ts';
import {runSweep, type SweepEnd} from './run-sweep.ts';
import {treeAtHand} from './sweep-categories.ts';
import {mostUnaskedCalls, type LanePace} from './sweep-limits.ts';
import {asOnlySweep} from './sweep-lock.ts';
import type {SweepPart} from './sweep-part.ts';
import type {SweepData} from './sweep-result.ts';
import {sweepTexts} from './sweep-texts.ts';

/** What one sweep is made with. */
export type Sweeping = {
  readonly context: OperationContext;
  readonly part: SweepPart;
  readonly ledger: Ledger;
  readonly lanes: LanePace;
  readonly request: SweepRequest;
  readonly maxCalls: number | undefined;
};

/**
 * Makes a sweep, or goes on with the one that was not finished, after saying what it costs.
 *
 * @throws `USAGE_INVALID`, `CATEGORY_REQUIRED` and `CATEGORY_UNKNOWN` before anything is sent for it,
 *   `STATE_UNUSABLE`, and what stopped it where nothing was fetched
 */
export async function makeSweep(sweeping: Sweeping, resume: boolean): Promise<SweepData> {
  return resume ? goOn(sweeping) : begin(sweeping);
}

async function begin(sweeping: Sweeping): Promise<SweepData> {
  const {context, part, ledger, request} = sweeping;
  const plan = await planSweep(context, part, request);
  await agree(sweeping, plan.tasks, request.wholesale);
  return asOnlySweepOf(sweeping, async () => {
    const unfinished = await unfinishedSweep(ledger);
    if (unfinished !== undefined)
      context.note({code: 'SWEEP_UNFINISHED', text: sweepTexts.unfinished(unfinished.sweepId)});
    const sweepId = await ledger.write((tables) =>
      beginSweep(tables, {startedAt: part.clock.now(), parameters: asKept(request), tasks: plan.tasks}),
    );
    return work(sweeping, sweepId, {wholesale: request.wholesale, nameOf: plan.nameOf});
  });
}

async function goOn(sweeping: Sweeping): Promise<SweepData> {
  const {context, ledger, request} = sweeping;
  const found = await sweepToResume(ledger, request);
  const wholesale = found.parameters['wholesale'] === true;
  await agree(sweeping, await remaining(ledger, found), wholesale);
  return asOnlySweepOf(sweeping, async () => {
    await goOnWith(context, ledger, found);
    const tree = await treeAtHand(context, request.lang);
    return work(sweeping, found.sweepId, {wholesale, nameOf: (categoryId) => tree?.find(categoryId)});
  });
}

/** The ledger is made and looked through before a call is spent, and the lock lies beside it. */
async function asOnlySweepOf<Result>({ledger, part}: Sweeping, run: () => Promise<Result>): Promise<Result> {
  await ledger.write(() => undefined);
  return asOnlySweep(ledger, part, run);
}

/** Says what the sweep costs. A dry run ends here, with the first request. */
async function agree(
  {context, part, lanes, maxCalls}: Sweeping,
  tasks: SweepPlan['tasks'],
  wholesale: boolean,
): Promise<void> {
  const {callsPerSecond} = part;
  const estimate = estimateSweep(tasks, {wholesale, callsPerSecond, lanes});
  const text = estimateText(estimate, {wholesale, callsPerSecond, maxCalls});
  context.note({code: 'SWEEP_PLAN', text});
  const [first] = tasks;
  if (context.isDryRun && first !== undefined) await fetchSnapshot(context, part, first);
  if (maxCalls !== undefined || estimate.calls <= mostUnaskedCalls) return;
  if (!part.isInteractive) throw needsMaxCalls(estimate);
  const question = {en: text.en + sweepTexts.goOn.en, zh: text.zh + sweepTexts.goOn.zh};
  if (await part.confirm(question)) return;
  throw new Ali1688Error({
    code: 'INTERRUPTED',
    text: sweepTexts.notAgreed,
    hint: {
      en: `Ask for fewer categories, or limit it: ${commandName('tracker sweep … --max-calls N')}`,
      zh: `可减少类目，或限制调用次数：${commandName('tracker sweep … --max-calls N')}`,
    },
  });
}

async function work(
  {context, part, ledger, lanes, maxCalls}: Sweeping,
  sweepId: string,
  {wholesale, nameOf}: {readonly wholesale: boolean} & Pick<SweepPlan, 'nameOf'>,
) {
  const before = part.clock.monotonic();
  const run = {context, part, ledger, sweepId, wholesale, maxCalls, lanes, nameOf};
  const end = await runSweep(run).catch((thrown: unknown) => {
    if (!context.signal.aborted) throw thrown;
    throw alterError(interruption(context.signal), {hint: sweepTexts.resumeHint});
  });
  const seconds = Math.round((part.clock.monotonic() - before) / 100) / 10;
  const [found, tasks] = await ledger.read((tables) => [
    findSweep(tables, sweepId),
    tasksOf(tables, sweepId),
  ]);
  const partial = incompleteness(tasks, end, maxCalls);
  const hasSomething = tasks.some(({state}) => state === 'done' || state === 'unchanged');
  if (!hasSomething && end.stopped !== undefined)
    throw alterError(end.stopped, {hint: sweepTexts.stoppedHint(end.stopped.hint)});
  if (partial !== undefined) context.partial(partial);
  return resultOf({context, found, sweepId, tasks, end, seconds});
}

function resultOf({
  context,
  found,
  sweepId,
  tasks,
  end,
  seconds,
}: {
  readonly context: OperationContext;
  readonly found: Sweep | undefined;
  readonly sweepId: string;
  readonly tasks: readonly Task[];
  readonly end: SweepEnd;
  readonly seconds: number;
}) {
  const products = tasks.filter(({series}) => series.kind === 'terms');
  const {startedAt = context.now(), finishedAt} = found ?? {};
  return {
    sweepId,
    startedAt: new Date(startedAt).toISOString(),
    ...(finishedAt === undefined ? {} : {finishedAt: new Date(finishedAt).toISOString()}),
    calls: end.calls,
    seconds,
    boards: countTasks(tasks.filter(({series}) => series.kind !== 'terms')),
    ...(products.length === 0 ? {} : {products: countTasks(products)}),
    failed: failedTasks(tasks, context.language),
  };
}
