import type {LineStream, ProgressLine} from './progress-line.ts';

/** A log that grows by a line a minute stays readable after a night, in milliseconds. */
const pauseMs = 60_000;

/**
 * Progress where no terminal is: a line of its own each minute, the first after a minute, so that a log shows that
 * work goes on. Work that is shorter writes nothing, and neither do waits.
 *
 * @param now milliseconds of a steady clock
 */
export function createMinuteLine(stream: LineStream, now: () => number): ProgressLine {
  let shownAt = now();
  return {
    show(label, done, total, left) {
      const moment = now();
      if (moment - shownAt < pauseMs) return;
      shownAt = moment;
      const count = total === undefined ? String(done) : `${done}/${total}`;
      stream.write(`${label} ${count}${left === undefined ? '' : `, ${left}`}\n`);
    },
    tell: () => undefined,
    clear: () => undefined,
  };
}
