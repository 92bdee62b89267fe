import {plainText} from '@ali1688/contracts/errors';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {recordingStream} from '@ali1688/testkit';
import {plugin} from '../../src/plugin.ts';

type Host = Parameters<typeof runScript>[2];

/** How a run ended. */
export type ScriptRun = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What standard output holds, read as JSON. */
  readonly document: () => unknown;
};

/** Runs an operation of this package from a command line to its output, in a host of its own. */
export async function runInTest(
  argv: readonly string[],
  environment: Host['environment'] = {},
  interrupted: AbortSignal = new AbortController().signal,
): Promise<ScriptRun> {
  const stdout = recordingStream();
  const stderr = recordingStream();
  const script = {...plugin, version: '0.0.0'};
  const words = {programName: 'product', nameCommands: plainText};
  const host = {environment, stdout, stderr, interrupted, prompt: silentPrompt, ...words};
  const exitCode = await runScript(script, argv, host, scriptFace);
  return {
    exitCode,
    stdout: stdout.text(),
    stderr: stderr.text(),
    document: () => JSON.parse(stdout.text()) as unknown,
  };
}
