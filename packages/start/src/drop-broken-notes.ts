/** What {@link dropBrokenNotes} needs of a stream. */
type NoteStream = {
  write(text: string | Uint8Array, ...rest: unknown[]): boolean;
  on(event: 'error', listener: () => void): unknown;
};

const watched = new WeakSet<NoteStream>();

/**
 * Lets a stream for notes break: from its first fault on (a full disk, a reader that has gone, a terminal that was
 * closed) nothing is written to it any more, and the work goes on. What a note says is never worth what is under way.
 */
export function dropBrokenNotes(stream: NoteStream): void {
  if (watched.has(stream)) return;
  watched.add(stream);
  const write = stream.write.bind(stream);
  let isBroken = false;
  stream.on('error', () => {
    isBroken = true;
  });
  // Replaced and not wrapped by ours: the line editor, oclif and Node.js write here too.
  stream.write = (text, ...rest): boolean => {
    try {
      if (!isBroken) return write(text, ...rest);
    } catch {
      // A file is written at once, and an older Node.js throws its fault.
      isBroken = true;
    }
    const done = rest.at(-1);
    if (typeof done === 'function') process.nextTick(done);
    return true;
  };
}
