import {plainText} from '@ali1688/contracts/errors';
import type {AnyOperation} from '@ali1688/kit';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {recordingStream} from '@ali1688/testkit';
import {plugin} from '../../src/plugin.ts';

type Host = Parameters<typeof runScript>[2];

/** How a run ended. */
export type TrackerRun = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What standard output holds, read as JSON. */
  readonly document: () => unknown;
};

/** What of a run may differ. */
export type TrackerOptions = {
  readonly interrupted?: AbortSignal;
  /** In place of those of the plugin. */
  readonly operations?: readonly AnyOperation[];
  readonly prompt?: Host['prompt'];
};

/** Runs an operation of this package from a command line to its output, in a host of its own. */
export async function runTracker(
  argv: readonly string[],
  environment: Host['environment'],
  options: TrackerOptions = {},
): Promise<TrackerRun> {
  const stdout = recordingStream();
  const stderr = recordingStream();
  const {interrupted = new AbortController().signal, operations = [], prompt = silentPrompt} = options;
  const own = operations.map(({name}) => name);
  const script = {
    ...plugin,
    operations: [...plugin.operations.filter(({name}) => !own.includes(name)), ...operations],
    version: '0.0.0',
  };
  const words = {programName: 'tracker', nameCommands: plainText};
  const host = {environment, stdout, stderr, interrupted, prompt, ...words};
  const exitCode = await runScript(script, argv, host, scriptFace);
  return {
    exitCode,
    stdout: stdout.text(),
    stderr: stderr.text(),
    document: () => JSON.parse(stdout.text()) as unknown,
  };
}
