import type {Environment} from '../../src/host/environment.ts';
import type {Host, OutputStream} from '../../src/host/host.ts';
import {silentPrompt} from '../../src/host/silent-prompt.ts';

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

export type RecordingStream = OutputStream & {
  /** Everything written so far. */
  readonly bytes: () => Buffer;
  readonly text: () => string;
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
  };
}

function recordingStream(isTerminal: boolean): RecordingStream {
  const chunks: Buffer[] = [];
  const bytes = () => Buffer.concat(chunks);
  return {
    write: (text) => void chunks.push(Buffer.from(text)),
    isTerminal,
    ...(isTerminal ? {columns: 120} : {}),
    bytes,
    text: () => bytes().toString('utf8'),
  };
}
