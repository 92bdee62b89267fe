/** A stream that keeps what is written to it, for the output of a run inside the process of a test. */
export type RecordingStream = {
  readonly write: (text: string | Uint8Array) => void;
  readonly isTerminal: boolean;
  /** The width of a terminal. */
  readonly columns?: number;
  /** Everything written so far. */
  readonly bytes: () => Buffer;
  readonly text: () => string;
};

/** Makes one, as a pipe or as a terminal of 120 columns. */
export function recordingStream(isTerminal = false): RecordingStream {
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
