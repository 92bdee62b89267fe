import fs from 'node:fs';

/**
 * Reads a file that somebody else may have put there. It is opened as what it is: a link is not followed, a
 * FIFO does not hang, a device and a file that is too large or never ends are not read.
 *
 * @param maxBytes the most that such a file holds
 * @returns undefined for everything that is not a regular file of that size, and for what cannot be read
 */
export function readForeignFile(path: string, maxBytes: number): ForeignFile | undefined {
  // Windows lacks two of the flags; `undefined | 0` is 0.
  const {O_RDONLY, O_NOFOLLOW, O_NONBLOCK} = fs.constants;
  let file: number | undefined;
  try {
    file = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const {mode, size} = regularStatus(file);
    const content = size <= maxBytes ? readAtMost(file, maxBytes) : undefined;
    return content === undefined ? undefined : {content, mode};
  } catch {
    // What cannot be read is not there for the caller.
    return undefined;
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

/** What was read, with the mode of the file. */
export type ForeignFile = {readonly content: Buffer; readonly mode: number};

function regularStatus(file: number): fs.Stats {
  const status = fs.fstatSync(file);
  if (!status.isFile()) throw new Error('Not a regular file.');
  return status;
}

/** The size that a file states is no limit: those of `/proc` state none, and others grow. */
function readAtMost(file: number, maxBytes: number): Buffer | undefined {
  const pieces: Buffer[] = [];
  let total = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(64 * 1024);
    const count = fs.readSync(file, piece);
    if (count === 0) return Buffer.concat(pieces);
    total += count;
    if (total > maxBytes) return undefined;
    pieces.push(piece.subarray(0, count));
  }
}
