/** What {@link endQuietlyOnClosedPipe} needs of a stream. */
type WatchedStream = {on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown};

/** Ends the process with 0 when the reader of a stream has seen enough (`| head -1`): that is no failure. */
export function endQuietlyOnClosedPipe(stream: WatchedStream): void {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
