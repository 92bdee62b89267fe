import {plainText} from '@ali1688/contracts/errors';
import type {AnyOperation, Environment} from '@ali1688/kit';
import {runScript, scriptFace, silentPrompt, type Script} from '@ali1688/kit/script';
import {recordingStream} from '@ali1688/testkit';

export type TestRun = {readonly exitCode: number; readonly stdout: string; readonly stderr: string};

/** Runs an operation from a command line to its output, in a host of its own. */
export async function runInTest(
  operation: AnyOperation,
  argv: readonly string[],
  {environment = {}}: {readonly environment?: Environment} = {},
): Promise<TestRun> {
  const script = {operations: [operation], version: '0.0.0'};
  return runScriptInTest(script, [operation.name, ...argv], environment);
}

/** Runs a script in a host of its own. */
export async function runScriptInTest(
  script: Script,
  argv: readonly string[],
  environment: Environment = {},
): Promise<TestRun> {
  const [stdout, stderr] = [recordingStream(), recordingStream()];
  const interrupted = new AbortController().signal;
  const words = {programName: 'categories', nameCommands: plainText};
  const host = {environment, stdout, stderr, interrupted, prompt: silentPrompt, ...words};
  const exitCode = await runScript(script, argv, host, scriptFace);
  return {exitCode, stdout: stdout.text(), stderr: stderr.text()};
}
