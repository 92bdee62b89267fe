import type {FileHandle} from 'node:fs/promises';
import type {PictureTools} from '@ali1688/kit';
import {pictureFailures} from './picture-failures.ts';

/** More is not read of a picture, wherever it comes from: a camera's fits in. */
export const mostBytes = 20 * 1024 * 1024;

/**
 * Reads the file of a picture, which must be a plain one: no device and no pipe, which may have no end.
 *
 * @param shown the file as messages name it
 * @throws `USAGE_INVALID` when it cannot be read or is too long
 */
export async function readPictureFile(path: string, shown: string): Promise<Uint8Array> {
  const {open, stat} = process.getBuiltinModule('node:fs/promises');
  try {
    const about = await stat(path);
    if (!about.isFile()) throw pictureFailures.unreadable(shown, 'not a file');
    if (about.size > mostBytes) throw pictureFailures.tooLong(shown, mostBytes);
    const file = await open(path, 'r');
    try {
      return await readAtMost(file, Math.min(about.size, mostBytes) + 1);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Our own failures have words for codes; those of the system are in capitals, such as ENOENT.
    if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) throw pictureFailures.unreadable(shown, code);
    throw error;
  }
}

/** The beginning of a file, at most so many bytes: it may have grown since it was looked at. */
async function readAtMost(file: FileHandle, most: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const {bytesRead} = await file.read(bytes, length, most - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/**
 * Reads a picture from standard input.
 *
 * @throws `USAGE_INVALID` where there is none to read from, and for too much
 */
export async function readPictureInput(
  {readStandardInput}: PictureTools,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const bytes = await readStandardInput?.(mostBytes, signal);
  if (bytes === undefined) throw pictureFailures.unreadable('-', 'no standard input');
  if (bytes.length > mostBytes) throw pictureFailures.tooLong('-', mostBytes);
  return bytes;
}
