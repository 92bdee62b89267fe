import {processHost} from '../terminal/process-host.ts';
import {cliCommandNames} from './cli-command-names.ts';

/**
 * Reports a failure that happened outside an operation of the CLI, in the same form as every other.
 *
 * @returns the exit status
 */
export async function reportFailure(
  thrown: unknown,
  argv: readonly string[],
  programName: string,
): Promise<number> {
  // Loaded here and not above: every start comes by this file, and few of them fail.
  const {reportFailure: report} = await import('../command-line/report-failure.ts');
  return report(thrown, argv, processHost(programName, cliCommandNames(programName)));
}
