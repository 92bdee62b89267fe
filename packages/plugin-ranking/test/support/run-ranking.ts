import {plainText} from '@ali1688/contracts/errors';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {recordingStream} from '@ali1688/testkit';
import {topKeyword} from '../../src/operations/top-keyword.ts';
import {topList} from '../../src/operations/top-list.ts';
import {types} from '../../src/operations/types.ts';

type Host = Parameters<typeof runScript>[2];

export type RankingRun = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What standard output holds, read as JSON. */
  readonly document: () => unknown;
};

/** Runs an operation of this package from a command line to its output, in a host of its own. */
export async function runRanking(
  argv: readonly string[],
  environment: Host['environment'] = {},
  {isTerminal = false}: {readonly isTerminal?: boolean} = {},
): Promise<RankingRun> {
  const stdout = recordingStream(isTerminal);
  const stderr = recordingStream(isTerminal);
  const interrupted = new AbortController().signal;
  const script = {operations: [topList, topKeyword, types], version: '0.0.0'};
  const words = {programName: 'ranking', nameCommands: plainText};
  const host = {environment, stdout, stderr, interrupted, prompt: silentPrompt, ...words};
  const exitCode = await runScript(script, argv, host, scriptFace);
  return {
    exitCode,
    stdout: stdout.text(),
    stderr: stderr.text(),
    document: () => JSON.parse(stdout.text()) as unknown,
  };
}
