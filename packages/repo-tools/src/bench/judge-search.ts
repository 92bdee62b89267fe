import {median} from './median.ts';
import {searchLimitMs} from './start-up-limits.ts';

/** What one process took to open the tree and to search it, in milliseconds. */
export type SearchRun = {readonly openMs: number; readonly searchMs: number};

/** A line for a person, and whether the median is within {@link searchLimitMs}. */
export type JudgedSearch = {readonly line: string; readonly isWithin: boolean};

/**
 * Compares the median of the runs for one word with the limit.
 *
 * @throws RangeError when there are no runs
 */
export function judgeSearch(term: string, runs: readonly SearchRun[]): JudgedSearch {
  const sums = runs.map(({openMs, searchMs}) => openMs + searchMs);
  const medianMs = median(sums);
  const isWithin = medianMs <= searchLimitMs;
  const open = median(runs.map(({openMs}) => openMs)).toFixed(1);
  const search = median(runs.map(({searchMs}) => searchMs)).toFixed(1);
  const fastest = Math.min(...sums).toFixed(1);
  const verdict = isWithin ? 'ok' : 'ABOVE THE LIMIT';
  return {
    isWithin,
    line: `search "${term}": ${medianMs.toFixed(1)} ms (open ${open}, search ${search}), fastest ${fastest} ms, at most ${searchLimitMs}  ${verdict}`,
  };
}
