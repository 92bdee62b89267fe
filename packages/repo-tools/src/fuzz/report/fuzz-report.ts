import type {CaseResult} from '../run/fuzz-run.ts';
import {heapAfterCollection} from './heap-after-collection.ts';

/** How much larger the heap may be at the end than after the first cases. In megabytes. */
const mostGrowth = 64;
/** The most memory that the process may ever need: an answer has 16 MiB. In megabytes. */
const mostMemory = 2048;
const casesBetweenLooks = 250;

/** Counts cases and tells what went wrong. */
export type FuzzReport = {
  add(result: CaseResult): void;
  /** Hears of what nobody caught. */
  crashed(thrown: unknown): void;
  /** Tells the counts; whether everything held. */
  conclude(): boolean;
};

/** @param say takes each line */
export function createFuzzReport({
  seed,
  say,
}: {
  readonly seed: number;
  readonly say: (line: string) => void;
}): FuzzReport {
  const counts = new Map<string, number>();
  const heaps: number[] = [];
  const startedAt = performance.now();
  let [cases, failures] = [0, 0];
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  const fail = (line: string): void => {
    failures += 1;
    say(line);
  };
  return {
    add(result) {
      cases += 1;
      const {setting, run, problems} = result;
      count(`operation ${setting.subject.id}`);
      count(`format ${setting.format}`);
      count(`language ${setting.language}`);
      count(`exit ${run.exitCode}`);
      if (run.calls.length === 0) count('without a request');
      if (problems.length > 0) fail(describeFailure(seed, result));
      if (cases % casesBetweenLooks === 0) heaps.push(heapAfterCollection());
    },
    crashed: (thrown) =>
      fail(`CRASH after case ${cases}: ${String(thrown instanceof Error ? thrown.stack : thrown)}`),
    conclude() {
      const growth = (heaps.at(-1) ?? 0) - (heaps[0] ?? 0);
      const memory = process.resourceUsage().maxRSS / 1024;
      if (growth > mostGrowth) fail(`The heap has grown by ${growth.toFixed(0)} MB.`);
      if (memory > mostMemory) fail(`The process needed ${memory.toFixed(0)} MB.`);
      for (const [name, times] of [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)))
        say(`${String(times).padStart(6)}  ${name}`);
      const seconds = (performance.now() - startedAt) / 1000;
      say(
        `${cases} cases of seed ${seed} in ${seconds.toFixed(0)} s, ${failures} failures; ` +
          `heap ${heaps.map((size) => size.toFixed(0)).join(' ')} MB, at most ${memory.toFixed(0)} MB of memory`,
      );
      return failures === 0;
    },
  };
}

/** A failure with what is needed to see it again. */
export function describeFailure(
  seed: number,
  {number, setting, fuzzCase, run, problems}: CaseResult,
): string {
  const lines = problems.map(({rule, seen}) => `  ${rule}: ${seen}`);
  const calls = run.calls.map(
    ({path, verdict, body}) => `  ${verdict} ${path} ${body?.toString('utf8').slice(0, 200) ?? ''}`,
  );
  return [
    `FAILURE --seed ${seed} --case ${number}: ${setting.subject.id} ${run.argv.join(' ')} (${setting.language})`,
    ...lines,
    `  ${JSON.stringify(fuzzCase)}`,
    ...calls.slice(0, 4),
  ].join('\n');
}
