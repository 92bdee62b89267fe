import type {Bilingual} from '@ali1688/contracts/errors';

/** Before this much time has passed, the pace of the work says nothing, in milliseconds. */
const shortestLookMs = 2000;

/** How far work has come, and since when it is looked at. */
export type ProgressSoFar = {
  readonly done: number;
  /** Undefined as long as it is not known. */
  readonly total: number | undefined;
  /** What was done when the look began: the pace of an earlier run is not that of this one. */
  readonly doneAtFirst: number;
  readonly elapsedMs: number;
};

/** How long the rest takes at the pace so far; undefined as long as nothing can be said. */
export function timeLeft({done, total, doneAtFirst, elapsedMs}: ProgressSoFar): Bilingual | undefined {
  const newlyDone = done - doneAtFirst;
  if (total === undefined || newlyDone <= 0 || done >= total || elapsedMs < shortestLookMs) return undefined;
  const seconds = Math.ceil(((total - done) * elapsedMs) / newlyDone / 1000);
  if (seconds < 60) return {en: `${seconds} s left`, zh: `约剩 ${seconds} 秒`};
  const minutes = Math.ceil(seconds / 60);
  return {en: `${minutes} min left`, zh: `约剩 ${minutes} 分钟`};
}

/** How fast the work goes, in parts a second, or a minute where that is less than one; undefined where nothing can be said. */
export function rateSoFar({done, doneAtFirst, elapsedMs}: ProgressSoFar): Bilingual | undefined {
  const newlyDone = done - doneAtFirst;
  if (newlyDone <= 0 || elapsedMs < shortestLookMs) return undefined;
  const aSecond = (newlyDone * 1000) / elapsedMs;
  if (aSecond >= 1) return {en: `${aSecond.toFixed(1)} a second`, zh: `每秒 ${aSecond.toFixed(1)} 个`};
  const aMinute = (aSecond * 60).toFixed(aSecond < 1 / 6 ? 1 : 0);
  return {en: `${aMinute} a minute`, zh: `每分钟 ${aMinute} 个`};
}
