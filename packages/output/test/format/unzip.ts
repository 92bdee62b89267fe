import {inflateRawSync} from 'node:zlib';

/** The files of a zip archive as text, by name, as its central directory lists them (APPNOTE 4.3.12). */
export function unzip(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive);
  const files = new Map<string, string>();
  for (let entry = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); entry !== -1;) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at));
    const name = bytes.toString('utf8', entry + 46, entry + 46 + (nameLength ?? 0));
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
    const isStored = bytes.readUInt16LE(entry + 10) === 0;
    files.set(name, (isStored ? packed : inflateRawSync(packed)).toString('utf8'));
    entry = bytes.indexOf(
      'PK\u0001\u0002',
      entry + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0),
      'latin1',
    );
  }
  return files;
}
