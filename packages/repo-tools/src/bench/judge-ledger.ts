import {isRecord} from '@ali1688/contracts/json';

/** A line for a person, and whether it is within its limit. */
export type JudgedQuestion = {readonly line: string; readonly isWithin: boolean};

/**
 * Reads what the program that asks a ledger of a million rows has printed. What has no limit is told only.
 *
 * @throws Error for anything else, which must not count as fast
 */
export function judgeLedger(printed: string): readonly JudgedQuestion[] {
  const run: unknown = JSON.parse(printed);
  const {rankedRows, figures} = isRecord(run) ? run : {};
  if (rankedRows !== 1_000_000 || !Array.isArray(figures) || figures.length === 0)
    throw new Error(`The ledger does not hold a million rows: ${printed}`);
  return figures.map(judgeFigure);
}

function judgeFigure(figure: unknown): JudgedQuestion {
  const {name, ms, processorMs, limitMs} = isRecord(figure) ? figure : {};
  if (typeof name !== 'string' || typeof ms !== 'number' || typeof processorMs !== 'number')
    throw new Error(`No figure: ${JSON.stringify(figure)}`);
  const took = `${name}: ${ms.toFixed(1)} ms, of the processor ${processorMs.toFixed(1)} ms`;
  if (typeof limitMs !== 'number') return {line: took, isWithin: true};
  const isWithin = ms <= limitMs;
  return {line: `${took}, at most ${limitMs}  ${isWithin ? 'ok' : 'ABOVE THE LIMIT'}`, isWithin};
}
