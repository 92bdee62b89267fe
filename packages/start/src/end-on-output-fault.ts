/** What {@link endOnOutputFault} needs of a stream. */
type WatchedStream = {on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown};

/** The exit status of a local state that cannot be used (surface.md section 5). */
const stateUnusable = 8;

/**
 * Ends the process when standard output fails, as on a full disk, with one line on standard error and status 8. A
 * reader that has seen enough (`| head -1`) is no failure: the work goes on to its end and has its own status.
 */
export function endOnOutputFault(stream: WatchedStream): void {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') return;
    const reason = error.code ?? 'unknown';
    // Where standard error is what failed, this is lost, and the status tells it alone.
    process.stderr.write(`The output cannot be written (${reason}). · 无法写入输出（${reason}）。\n`);
    process.exit(stateUnusable);
  });
}
