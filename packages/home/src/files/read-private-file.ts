import {faultName} from './file-fault.ts';
import {hasOpenMode, isOurs} from './inspect-folder.ts';

const fs = process.getBuiltinModule('node:fs');

/** Largest file that is read unless told otherwise, in bytes. (token-store.md section 3) */
export const maxPrivateFileBytes = 65_536;

/** A file read with care, or why it was not. */
export type PrivateFileReading =
  {readonly kind: 'text'; readonly text: string; readonly wasOpen: boolean} | PrivateFileFault;

/** The same with the content as it lies on the disk. */
export type PrivateBytesReading =
  {readonly kind: 'bytes'; readonly bytes: Buffer; readonly wasOpen: boolean} | PrivateFileFault;

/** Why a file was not read. */
export type PrivateFileFault =
  | {readonly kind: 'missing'}
  | {readonly kind: 'link'}
  /** Of another user. */
  | {readonly kind: 'foreign'}
  /** Not a regular file, too large, or unreadable. */
  | {readonly kind: 'unusable'; readonly reason: string};

/**
 * Reads a small private file as text; a byte order mark is skipped. Never throws.
 * (token-store.md section 6, step 2)
 *
 * @param options as for {@link readPrivateBytes}; the limit is {@link maxPrivateFileBytes} unless it is given
 */
export function readPrivateFile(
  path: string,
  options: {readonly tighten: boolean; readonly maxBytes?: number},
): PrivateFileReading {
  const file = readPrivateBytes(path, {maxBytes: maxPrivateFileBytes, ...options});
  if (file.kind !== 'bytes') return file;
  return {kind: 'text', text: textOf(file.bytes), wasOpen: file.wasOpen};
}

/** The text of a file in UTF-8; a byte order mark is skipped. */
export function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/**
 * Reads a private file. Follows no link, never hangs on a FIFO, and checks owner, mode and
 * size on the open file, so that nobody can swap it after the check. Never throws.
 * (token-store.md section 6, step 2)
 *
 * @param options.tighten whether a mode that lets others in is set to 0600; a file that stays open is not used
 * @param options.maxBytes largest file that is read
 */
export function readPrivateBytes(
  path: string,
  options: {readonly tighten: boolean; readonly maxBytes: number},
): PrivateBytesReading {
  let file;
  try {
    // Windows lacks the two flags; `undefined | 0` is 0.
    const {O_RDONLY, O_NOFOLLOW, O_NONBLOCK} = fs.constants;
    file = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    return readingOfFault(faultName(error));
  }
  try {
    return readOpenFile(file, options);
  } catch (error) {
    return {kind: 'unusable', reason: faultName(error) ?? 'unknown'};
  } finally {
    fs.closeSync(file);
  }
}

function readOpenFile(
  file: number,
  {tighten, maxBytes}: {readonly tighten: boolean; readonly maxBytes: number},
): PrivateBytesReading {
  const stats = fs.fstatSync(file);
  if (!stats.isFile()) return {kind: 'unusable', reason: 'not a file'};
  if (!isOurs(stats.uid)) return {kind: 'foreign'};
  if (stats.size > maxBytes) return {kind: 'unusable', reason: 'too large'};
  const wasOpen = hasOpenMode(stats.mode);
  if (wasOpen && tighten) fs.fchmodSync(file, 0o600);
  // One byte more than allowed shows a file that grew after the look at its size.
  const bytes = Buffer.alloc(stats.size + 1);
  let length = 0;
  for (;;) {
    const count = fs.readSync(file, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0) break;
    if (length === bytes.length) return {kind: 'unusable', reason: 'changed while being read'};
  }
  return {kind: 'bytes', bytes: bytes.subarray(0, length), wasOpen};
}

function readingOfFault(fault: string | undefined): PrivateFileFault {
  // Linux and macOS say ELOOP for a link that O_NOFOLLOW refuses, FreeBSD says EMLINK.
  if (fault === 'ELOOP' || fault === 'EMLINK') return {kind: 'link'};
  if (fault === 'ENOENT') return {kind: 'missing'};
  return {kind: 'unusable', reason: fault ?? 'unknown'};
}
