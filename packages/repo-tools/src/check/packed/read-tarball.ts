import {readFile} from 'node:fs/promises';
import {gunzipSync} from 'node:zlib';

const blockBytes = 512;

/**
 * The files of a gzipped tar archive, by path. Enough of ustar, pax and GNU's long names
 * for what package managers write.
 *
 * @throws Error when the archive is cut off or is not gzip
 */
export async function readTarball(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const archive = gunzipSync(await readFile(path));
  const files = new Map<string, Buffer>();
  let longPath: string | undefined;
  for (let offset = 0; offset + blockBytes <= archive.length;) {
    const header = archive.subarray(offset, offset + blockBytes);
    if (header.every((byte) => byte === 0)) break;
    const size = Number.parseInt(textField(header, 124, 12), 8);
    const start = offset + blockBytes;
    if (Number.isNaN(size) || start + size > archive.length) throw new Error(`${path} is cut off.`);
    const content = archive.subarray(start, start + size);
    const type = textField(header, 156, 1);
    if (type === 'x') longPath = /^\d+ path=(.*)$/m.exec(content.toString('utf8'))?.[1];
    else if (type === 'L') longPath = textField(content, 0, size);
    else if (type === '0' || type === '') {
      files.set(longPath ?? shortPath(header), content);
      longPath = undefined;
    }
    offset = start + Math.ceil(size / blockBytes) * blockBytes;
  }
  return files;
}

function shortPath(header: Buffer): string {
  const prefix = textField(header, 345, 155);
  const name = textField(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textField(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end).trim();
}
