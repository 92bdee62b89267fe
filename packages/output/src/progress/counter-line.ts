import {truncateText} from '../text/fit-text.ts';
import type {LineStream, ProgressLine} from './progress-line.ts';

/** The line is written again at most this often; a terminal over a slow connection is not flooded. In milliseconds. */
const pauseMs = 100;
const barWidth = 24;
const defaultColumns = 80;

/** To the beginning of the line, and delete it. */
const eraseLine = '\r\u001b[2K';

/**
 * A bar with a count, `Categories [######------] 123/1051, 8 min left`, that stays on one line of the terminal;
 * `Categories 123` as long as it is not known how many there are.
 *
 * @param now milliseconds of a steady clock
 */
export function createCounterLine(stream: LineStream, now: () => number): ProgressLine {
  let shownAt = -Infinity;
  let isShown = false;
  const write = (text: string): void => {
    const moment = now();
    if (moment - shownAt < pauseMs) return;
    shownAt = moment;
    isShown = true;
    // One cell less than the line has: a full line would wrap.
    stream.write(`${eraseLine}${truncateText(text, (stream.columns ?? defaultColumns) - 1)}`);
  };
  return {
    show(label, done, total, left) {
      const count = total === undefined ? String(done) : `[${barOf(done, total)}] ${done}/${total}`;
      write(`${label} ${count}${left === undefined ? '' : `, ${left}`}`);
    },
    tell: write,
    clear() {
      if (!isShown) return;
      isShown = false;
      shownAt = -Infinity;
      stream.write(eraseLine);
    },
  };
}

function barOf(done: number, total: number): string {
  const filled = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * barWidth);
  return '#'.repeat(filled) + '-'.repeat(barWidth - filled);
}
