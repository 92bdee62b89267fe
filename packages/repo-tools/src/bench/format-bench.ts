import type {Rounds} from './measure-interleaved.ts';
import {median} from './median.ts';
import type {StartUpRatio} from './start-up-limits.ts';

const labelWidth = 54;

/** Medians and ratios as lines for a person; a ratio above its limit is marked. */
export function formatBench(rounds: Rounds, ratios: readonly StartUpRatio[]): string {
  const times = [...rounds].map(
    ([name, durationsMs]) => `${name.padEnd(labelWidth)}${median(durationsMs).toFixed(1).padStart(8)} ms`,
  );
  const judged = ratios.map(({program, comparedWith, ratio, atMost, isWithin}) => {
    const label = `${program} / ${comparedWith}`.padEnd(labelWidth);
    const verdict = isWithin ? 'ok' : 'ABOVE THE LIMIT';
    return `${label}${ratio.toFixed(2).padStart(8)}     at most ${atMost.toFixed(1)}  ${verdict}`;
  });
  return [...times, '', ...judged].join('\n');
}
