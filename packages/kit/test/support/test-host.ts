import {plainText} from '@ali1688/contracts/errors';
import {recordingStream, type RecordingStream} from '@ali1688/testkit';
import type {Environment} from '../../src/settings/environment.ts';
import type {Host} from '../../src/terminal/host.ts';
import {silentPrompt} from '../../src/interaction/silent-prompt.ts';

export type TestHostOptions = {
  readonly environment?: Environment;
  /** Whether somebody watches; both streams. */
  readonly isTerminal?: boolean;
  readonly interrupted?: AbortSignal;
};

/** A host that keeps what is written to it. */
export type TestHost = Host & {
  readonly stdout: RecordingStream;
  readonly stderr: RecordingStream;
};

export function createTestHost(options: TestHostOptions = {}): TestHost {
  const isTerminal = options.isTerminal ?? false;
  return {
    environment: options.environment ?? {},
    stdout: recordingStream(isTerminal),
    stderr: recordingStream(isTerminal),
    interrupted: options.interrupted ?? new AbortController().signal,
    prompt: silentPrompt,
    programName: 'ali1688',
    nameCommands: plainText,
  };
}
