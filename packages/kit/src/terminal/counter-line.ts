import type {OutputStream} from './host.ts';
import {truncateText} from '../text/fit-text.ts';
import type {ProgressLine} from '../interaction/progress.ts';

/** The line is written again at most this often; a terminal over a slow connection is not flooded. In milliseconds. */
const pauseMs = 100;
const barWidth = 24;
const defaultColumns = 80;

/** To the beginning of the line, and delete it. */
const eraseLine = '\r\u001b[2K';

/**
 * A bar with a count, `Categories [######------] 123/1051`, that stays on one line of the terminal.
 *
 * @param now milliseconds of a steady clock
 */
export function createCounterLine(stream: OutputStream, now: () => number): ProgressLine {
  let shownAt = -Infinity;
  let isShown = false;
  return {
    show(label, done, total) {
      const moment = now();
      if (moment - shownAt < pauseMs) return;
      shownAt = moment;
      isShown = true;
      const filled = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * barWidth);
      const bar = '#'.repeat(filled) + '-'.repeat(barWidth - filled);
      const text = `${label} [${bar}] ${done}/${total}`;
      // One cell less than the line has: a full line would wrap.
      stream.write(`${eraseLine}${truncateText(text, (stream.columns ?? defaultColumns) - 1)}`);
    },
    clear() {
      if (!isShown) return;
      isShown = false;
      shownAt = -Infinity;
      stream.write(eraseLine);
    },
  };
}
