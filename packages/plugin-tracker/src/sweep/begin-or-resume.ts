import {Ali1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {listSweeps, resumeSweep, tasksOf, type Ledger, type Series, type Sweep} from '@ali1688/ledger';
import type {SweepRequest} from './plan-sweep.ts';
import {sweepTexts} from './sweep-texts.ts';

/** The newest sweep, if it was not finished. */
export async function unfinishedSweep(ledger: Ledger): Promise<Sweep | undefined> {
  const [newest] = await ledger.read((tables) => listSweeps(tables, 1));
  return newest?.state === 'finished' ? undefined : newest;
}

/**
 * The unfinished sweep that `--resume` goes on with. Where it is said again what the sweep is about, it must be the
 * same.
 *
 * @throws `USAGE_INVALID` where there is none, or it is about something else
 */
export async function sweepToResume(ledger: Ledger, request: SweepRequest): Promise<Sweep> {
  const sweep = await unfinishedSweep(ledger);
  if (sweep === undefined)
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: sweepTexts.nothingToResume,
      hint: sweepTexts.nothingToResumeHint,
    });
  if (namesSomething(request) && JSON.stringify(asKept(request)) !== JSON.stringify(sweep.parameters))
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: sweepTexts.otherPlan(sweep.sweepId),
      hint: sweepTexts.otherPlanHint,
    });
  return sweep;
}

/** What was asked for as the ledger keeps it: what is not given is left out. */
export function asKept(request: SweepRequest): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}

function namesSomething({categories, from, under, level, types, keywords, wholesale}: SweepRequest): boolean {
  const named = categories.length + types.length > 0 || keywords || wholesale;
  return named || [from, under, level].some((each) => each !== undefined);
}

/** The tasks of a sweep that are still to be done. */
export async function remaining(ledger: Ledger, {sweepId}: Sweep): Promise<readonly Series[]> {
  const tasks = await ledger.read((tables) => tasksOf(tables, sweepId, ['pending', 'left']));
  return tasks.map(({series}) => series);
}

/** Makes what was left pending again, and says so. */
export async function goOnWith(
  context: Pick<OperationContext, 'note'>,
  ledger: Ledger,
  {sweepId, startedAt}: Sweep,
): Promise<void> {
  await ledger.write((tables) => resumeSweep(tables, sweepId));
  context.note({code: 'SWEEP_RESUMED', text: sweepTexts.resumed(sweepId, startedAt)});
}
