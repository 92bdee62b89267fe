import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';
import type {Series} from '@ali1688/ledger';
import {mostUnaskedCalls, type LanePace} from './sweep-limits.ts';

/** What a sweep costs. */
export type SweepEstimate = {
  /** At most: how many products rankings name is not known before. */
  readonly calls: number;
  readonly seconds: number;
};

/**
 * How many calls a plan makes and how long they take, at the pace in force.
 *
 * @param callsPerSecond undefined where there is no pace, as in the sandbox
 */
export function estimateSweep(
  tasks: readonly Series[],
  {
    wholesale,
    callsPerSecond,
    lanes,
  }: {wholesale: boolean; callsPerSecond: number | undefined; lanes: LanePace},
): SweepEstimate {
  const products = wholesale
    ? tasks.reduce((sum, series) => sum + (series.kind === 'ranking' ? series.limit : 0), 0)
    : 0;
  const calls = tasks.length + products;
  const perCategory = new Map<string, number>();
  for (const series of tasks)
    if (series.kind !== 'terms')
      perCategory.set(series.categoryId, (perCategory.get(series.categoryId) ?? 0) + 1);
  const most = [...perCategory.values()].reduce((a, b) => Math.max(a, b), 0);
  const spaced = (Math.max(0, most - 1) * lanes.spacingMs) / 1000;
  const paced = callsPerSecond === undefined ? 0 : calls / callsPerSecond;
  return {calls, seconds: Math.ceil(Math.max(paced, spaced))};
}

/** What is said before the first call. */
export function estimateText(
  {calls, seconds}: SweepEstimate,
  {
    wholesale,
    callsPerSecond,
    maxCalls,
  }: {
    wholesale: boolean;
    callsPerSecond: number | undefined;
    maxCalls: number | undefined;
  },
): Bilingual {
  const most = {en: wholesale ? 'at most ' : '', zh: wholesale ? '最多 ' : ''};
  const pace =
    callsPerSecond === undefined
      ? {en: '', zh: ''}
      : {en: `, at ${callsPerSecond} a second`, zh: `，每秒 ${callsPerSecond} 次`};
  const limited =
    maxCalls === undefined || maxCalls >= calls
      ? {en: '', zh: ''}
      : {
          en: ` It stops after ${maxCalls} calls (--max-calls).`,
          zh: `达到 ${maxCalls} 次调用后停止（--max-calls）。`,
        };
  const took = duration(seconds);
  return {
    en: `This sweep makes ${most.en}${calls} ${calls === 1 ? 'call' : 'calls'} and takes about ${took.en}${pace.en}.${limited.en}`,
    zh: `本次采集${most.zh}需要 ${calls} 次调用，约 ${took.zh}${pace.zh}。${limited.zh}`,
  };
}

/**
 * The refusal of a sweep of many calls that no person has agreed to and no program has limited.
 */
export function needsMaxCalls({calls}: SweepEstimate): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `This sweep makes ${calls} calls. Above ${mostUnaskedCalls} a program has to say how many it may make.`,
      zh: `本次采集需要 ${calls} 次调用；超过 ${mostUnaskedCalls} 次时，程序必须说明最多允许多少次。`,
    },
    hint: {
      en: `Add --max-calls ${calls}, or fewer and go on another day with --resume.`,
      zh: `请加上 --max-calls ${calls}；也可设得更小，以后用 --resume 继续。`,
    },
  });
}

function duration(seconds: number): Bilingual {
  if (seconds < 90) return {en: `${seconds} s`, zh: `${seconds} 秒`};
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return {en: `${minutes} min`, zh: `${minutes} 分钟`};
  const hours = (minutes / 60).toFixed(1);
  return {en: `${hours} h`, zh: `${hours} 小时`};
}
