import type {SeenCall} from '../cases/answer-case.ts';
import type {CaseRun} from '../cases/run-case.ts';
import type {Problem} from './problem.ts';

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
  return [
    ...(waitedMs > mostMs
      ? [
          {
            rule: 'within the deadline',
            seen: `waited ${Math.round(waitedMs)} ms, ${mostMs} allowed for ${different} calls`,
          },
        ]
      : []),
    ...(tookMs - cpuMs > mostMs + mostCpuMs
      ? [
          {
            rule: 'within the deadline',
            seen: `took ${Math.round(tookMs)} ms, ${mostMs} allowed for ${different} calls`,
          },
        ]
      : []),
    ...calls.flatMap((call, index) => judgeRepeat(call, calls.slice(index + 1))),
    ...(cpuMs > mostCpuMs ? [{rule: 'no time burnt', seen: `${Math.round(cpuMs)} ms of the processor`}] : []),
  ];
}

/** Attempts of one call come no sooner than the gateway asked, and not for ever. */
function judgeRepeat(call: SeenCall, later: readonly SeenCall[]): readonly Problem[] {
  const repeats = later.filter(({key}) => key === call.key);
  const {at, pauseMs = 0} = call;
  const tooSoon = repeats.find((repeat) => repeat.at - at < pauseMs);
  return [
    ...(tooSoon === undefined
      ? []
      : [
          {
            rule: 'keeps Retry-After',
            seen: `asked to wait ${pauseMs} ms, came after ${Math.round(tooSoon.at - at)} ms`,
          },
        ]),
    ...(repeats.length >= mostAttempts
      ? [{rule: 'few attempts', seen: `${repeats.length + 1} requests for ${call.path}`}]
      : []),
  ];
}
