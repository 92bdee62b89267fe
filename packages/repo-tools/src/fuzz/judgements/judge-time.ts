import type {SeenCall} from '../cases/answer-case.ts';
import type {CaseRun} from '../cases/run-case.ts';
import {problemIf, type Problem} from './problem.ts';

/** A call may take three times the limit of one attempt, waits included. */
const deadlineFactor = 3;

/** A call is tried five times at most, and once more with another token. */
const mostAttempts = 6;

/** What reading and writing an answer of 16 MiB may take. In milliseconds. */
const mostCpuMs = 20_000;

/** No run takes longer than its calls may, whatever the gateway asks it to wait; and none burns time. */
export function judgeTime({calls, timeoutMs, waitedMs, tookMs, cpuMs}: CaseRun): readonly Problem[] {
  const different = new Set(calls.map(({key}) => key)).size;
  // One call more, for which no turn came.
  const mostMs = deadlineFactor * timeoutMs * (different + 1);
  const allowed = `${mostMs} allowed for ${different} calls`;
  return [
    ...problemIf(waitedMs > mostMs, 'within the deadline', () => `waited ${inMs(waitedMs)}, ${allowed}`),
    ...problemIf(
      tookMs - cpuMs > mostMs + mostCpuMs,
      'within the deadline',
      () => `took ${inMs(tookMs)}, ${allowed}`,
    ),
    ...calls.flatMap((call, index) => judgeRepeat(call, calls.slice(index + 1))),
    ...problemIf(cpuMs > mostCpuMs, 'no time burnt', () => `${inMs(cpuMs)} of the processor`),
  ];
}

function inMs(duration: number): string {
  return `${Math.round(duration)} ms`;
}

/** Attempts of one call come no sooner than the gateway asked, and not for ever. */
function judgeRepeat(call: SeenCall, later: readonly SeenCall[]): readonly Problem[] {
  const repeats = later.filter(({key}) => key === call.key);
  const {at, pauseMs = 0} = call;
  const waits = repeats.map((repeat) => repeat.at - at);
  return [
    ...problemIf(
      waits.some((waitedMs) => waitedMs < pauseMs),
      'keeps Retry-After',
      () => `asked to wait ${inMs(pauseMs)}, came after ${inMs(Math.min(...waits))}`,
    ),
    ...problemIf(
      repeats.length >= mostAttempts,
      'few attempts',
      () => `${repeats.length + 1} requests for ${call.path}`,
    ),
  ];
}
