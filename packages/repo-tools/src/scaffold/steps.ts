/** What turns the written sources into a skill folder, commands that carry it, and reference pages: words for pnpm. */
export const steps: readonly (readonly string[])[] = [
  ['install', '--no-frozen-lockfile'],
  ['skills:build'],
  ['build'],
  ['generate'],
];

/** The steps from one on, as a line for a shell. */
export function stepsLine(from: number): string {
  return steps
    .slice(from)
    .map((step) => `pnpm ${step.join(' ')}`)
    .join(' && ');
}
