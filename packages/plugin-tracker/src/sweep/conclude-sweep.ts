import {Ali1688Error, type Bilingual, type Language} from '@ali1688/contracts/errors';
import type {Task, TaskState} from '@ali1688/ledger';
import type * as z from 'zod/mini';
import {subjectOf, type SweepEnd} from './run-sweep.ts';
import type {sweepCounts} from './sweep-result.ts';
import {sweepTexts} from './sweep-texts.ts';

/** Counts tasks by what became of them. */
export function countTasks(tasks: readonly Task[]): z.output<typeof sweepCounts> {
  const of = (...states: readonly TaskState[]) => tasks.filter(({state}) => states.includes(state)).length;
  return {
    asked: tasks.length,
    done: of('done'),
    unchanged: of('unchanged'),
    refused: of('refused'),
    left: of('left', 'pending'),
  };
}

/** What could not be had, each with its reason; the rest of what is left has none of its own. */
export function failedTasks(tasks: readonly Task[], language: Language) {
  return tasks.flatMap(({series, state, error}) =>
    (state === 'refused' || state === 'left') && error !== undefined
      ? [
          {
            id: subjectOf(series),
            kind: series.kind,
            ...(series.kind === 'ranking' ? {type: series.rankType} : {}),
            state,
            code: error.code,
            message: error.text[language],
          },
        ]
      : [],
  );
}

/** What makes a sweep partial; undefined where it has everything. */
export function incompleteness(
  tasks: readonly Task[],
  {calls, stopped}: SweepEnd,
  maxCalls: number | undefined,
): Ali1688Error | undefined {
  const {refused, left} = countTasks(tasks);
  if (refused + left === 0) return undefined;
  const isUsedUp = stopped === undefined && maxCalls !== undefined && calls >= maxCalls && left > 0;
  const reason: Bilingual | undefined = isUsedUp ? sweepTexts.callsUsedUp(maxCalls) : stopped?.text;
  return new Ali1688Error({
    code: 'PARTIAL',
    text: sweepTexts.incomplete(left, refused, reason),
    hint:
      stopped !== undefined
        ? sweepTexts.stoppedHint(stopped.hint)
        : left > 0
          ? sweepTexts.resumeHint
          : sweepTexts.refusedHint,
    retryable: left > 0 && (stopped?.retryable ?? true),
    details: {
      failed: tasks.flatMap(({series, error}) =>
        error === undefined ? [] : [{id: subjectOf(series), code: error.code, message: error.text}],
      ),
    },
  });
}
