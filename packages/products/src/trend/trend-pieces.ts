import {monthBefore, type ChinaDay} from './china-day.ts';

/** Some days in a row, the last one included. */
export type DayRange = {readonly first: ChinaDay; readonly last: ChinaDay};

/** Pages say "one month", and one of them "30 days". */
const longestPieceDays = 30;

/**
 * A range in pieces that one call may ask for: 30 days at most, and never as much as a month that is shorter. They are cut
 * from the end, so that a longer range of the same day begins with the pieces of a shorter one, which may be at hand.
 */
export function piecesOf({first, last}: DayRange): readonly DayRange[] {
  const pieces: DayRange[] = [];
  for (let end = last; end >= first; end = (pieces.at(-1)?.first ?? first) - 1) {
    pieces.push({first: Math.max(first, end - longestPieceDays + 1, monthBefore(end) + 1), last: end});
  }
  return pieces.toReversed();
}
