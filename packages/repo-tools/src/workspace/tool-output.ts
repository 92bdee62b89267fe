import type {ProgramRun} from '@ali1688/testkit';

/** The lines of a tool's output that hold something, without spaces at their ends. */
export function outputLines(output: string): readonly string[] {
  return output
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

/** The problems of a tool's run: none after exit status 0, else what it printed, or at least that it failed. */
export function problemsOfFailure(tool: string, run: ProgramRun): readonly string[] {
  if (run.exitCode === 0) return [];
  const lines = outputLines(`${run.stdout}\n${run.stderr}`);
  return lines.length > 0 ? lines : [`${tool} ended with ${run.exitCode ?? run.signal} and printed nothing.`];
}
