import type {CheckOutcome} from './run-checks.ts';

/** One line for a check: mark, name, number of files, time. */
export function formatOutcomeLine(outcome: CheckOutcome): string {
  const mark = outcome.problems.length === 0 ? 'ok  ' : 'FAIL';
  const files = `${outcome.filesRead} files`.padStart(10);
  const seconds = `${(outcome.durationMs / 1000).toFixed(1)} s`.padStart(8);
  return `${mark}  ${outcome.name.padEnd(14)}${files}${seconds}`;
}

/** Every problem under the name of its check, and a last line with the numbers. */
export function formatProblems(outcomes: readonly CheckOutcome[]): string {
  const failed = outcomes.filter((outcome) => outcome.problems.length > 0);
  if (failed.length === 0) return `${outcomes.length} checks, no problem`;
  const lists = failed.map((outcome) =>
    [
      `${outcome.name}:`,
      ...outcome.problems.map((problem) => `  - ${problem.replaceAll('\n', '\n    ')}`),
    ].join('\n'),
  );
  const count = failed.reduce((sum, outcome) => sum + outcome.problems.length, 0);
  return [...lists, `${outcomes.length} checks, ${failed.length} failed, ${count} problems`].join('\n\n');
}
