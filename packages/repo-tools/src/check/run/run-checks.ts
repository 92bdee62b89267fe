import type {Check} from './check.ts';

/** The outcome of one check, ready to print. */
export type CheckOutcome = {
  readonly name: string;
  readonly filesRead: number;
  readonly durationMs: number;
  readonly problems: readonly string[];
};

/**
 * Runs checks in their order, a few at a time, and reports each as soon as it ends.
 * A check that throws, and one that read no file, has a problem like any other.
 *
 * @param atOnce how many run at the same time
 */
export async function runChecks(
  checks: readonly Check[],
  root: string,
  atOnce: number,
  onOutcome: (outcome: CheckOutcome) => void,
): Promise<readonly CheckOutcome[]> {
  const waiting = [...checks];
  const outcomes: CheckOutcome[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const outcome = await runCheck(check, root);
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  };
  await Promise.all(Array.from({length: atOnce}, work));
  return outcomes;
}

async function runCheck(check: Check, root: string): Promise<CheckOutcome> {
  const startMs = performance.now();
  const end = (filesRead: number, problems: readonly string[]): CheckOutcome => ({
    name: check.name,
    filesRead,
    durationMs: performance.now() - startMs,
    problems,
  });
  try {
    const {filesRead, problems} = await check.run(root);
    const isBlind = filesRead === 0 && problems.length === 0;
    return end(filesRead, isBlind ? ['It read no file, so it proves nothing.'] : problems);
  } catch (error) {
    return end(0, [`It could not run: ${error instanceof Error ? error.message : String(error)}`]);
  }
}
