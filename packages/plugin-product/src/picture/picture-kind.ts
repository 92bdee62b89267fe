/** A picture as its first bytes tell it. */
export type PictureFacts = {
  readonly kind: 'jpeg' | 'png' | 'webp';
  readonly width: number;
  readonly height: number;
};

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

/** What kind of picture bytes are, by their content and not by a name; undefined for what is none of the three, or broken. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | undefined {
  const read = {jpeg: readJpeg, png: readPng, webp: readWebp};
  const kind = kindOf(bytes);
  const size =
    kind === undefined
      ? undefined
      : read[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return kind === undefined || size === undefined || size.width < 1 || size.height < 1
    ? undefined
    : {kind, ...size};
}

function kindOf(bytes: Uint8Array): PictureFacts['kind'] | undefined {
  if (latin(bytes, 0, 3) === '\u00ff\u00d8\u00ff') return 'jpeg';
  if (latin(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'png';
  return latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP' ? 'webp' : undefined;
}

type Size = {readonly width: number; readonly height: number};

/** PNG, 11.2.2: the header comes first. */
function readPng(bytes: Buffer): Size | undefined {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return {width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20)};
}

/** JPEG, annex B: segments one behind the other, of which one of `SOF` holds the size. */
function readJpeg(bytes: Buffer): Size | undefined {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return {height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7)};
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return undefined;
}

/** WebP container: `VP8X` for what is more than a picture, else the picture itself, with or without loss. */
function readWebp(bytes: Buffer): Size | undefined {
  if (bytes.length < 30) return undefined;
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return {width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3)};
  if (chunk === 'VP8 ')
    return {width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff};
  if (chunk !== 'VP8L') return undefined;
  const bits = bytes.readUInt32LE(21);
  return {width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff)};
}
