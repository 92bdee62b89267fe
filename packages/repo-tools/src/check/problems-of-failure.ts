import type {ProgramRun} from '@ali1688/testkit';
import {outputLines} from './output-lines.ts';

/** The problems of a tool's run: none after exit status 0, else what it printed, or at least that it failed. */
export function problemsOfFailure(tool: string, run: ProgramRun): readonly string[] {
  if (run.exitCode === 0) return [];
  const lines = outputLines(`${run.stdout}\n${run.stderr}`);
  return lines.length > 0 ? lines : [`${tool} ended with ${run.exitCode ?? run.signal} and printed nothing.`];
}
