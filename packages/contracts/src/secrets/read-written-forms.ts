/** The part of a string that is read; tests count how often. */
export type ReadableText = {readonly length: number; charCodeAt(at: number): number};

/** Reads one character at a place of a text, however it is written there. */
export type FormReader = {
  /** The code point that begins at `at`; -1 at the end of the text. Half a surrogate pair is itself. */
  read(at: number): number;
  /** Where the character that was read last ends. */
  end: number;
};

const percent = 0x25;
const backslash = 0x5c;
const letterU = 0x75;
const replacement = 0xfffd;

/** What stands behind the backslash of a short escape in JSON, and what it means. */
const shortEscapes: ReadonlyMap<number, number> = new Map(
  ['""', '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t'].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);

/** The forms in which a text repeats a value that was sent: each encoding, and each inside another. */
export function formReaders(text: ReadableText): readonly FormReader[] {
  const plain = (): FormReader => plainReader(text);
  const encodings = [percentReader, jsonReader];
  return encodings.flatMap((outer) => [outer(plain()), ...encodings.map((inner) => inner(outer(plain())))]);
}

function plainReader(text: ReadableText): FormReader {
  const reader: FormReader = {
    end: 0,
    read(at) {
      reader.end = at + 1;
      if (at >= text.length) return -1;
      const unit = text.charCodeAt(at);
      if (!isHighSurrogate(unit) || at + 1 >= text.length) return unit;
      const low = text.charCodeAt(at + 1);
      if (!isLowSurrogate(low)) return unit;
      reader.end = at + 2;
      return joinSurrogates(unit, low);
    },
  };
  return reader;
}

/** `%E5%A5%B3`, digits of either case; a percent sign without two digits stands for itself. */
function percentReader(inner: FormReader): FormReader {
  const byteAt = (at: number): number => (inner.read(at) === percent ? readHex(inner, inner.end, 2) : -1);
  const reader: FormReader = {
    end: 0,
    read(at) {
      const first = inner.read(at);
      reader.end = inner.end;
      if (first !== percent) return first;
      const lead = byteAt(at);
      if (lead === -1) return first;
      reader.end = inner.end;
      return lead < 0x80 ? lead : readMultibyte(lead);
    },
  };
  const readMultibyte = (lead: number): number => {
    const following = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    let point = lead & (0x3f >> following);
    for (let count = 0; count < following; count += 1) {
      const byte = byteAt(reader.end);
      if (byte >> 6 !== 2) return replacement;
      point = (point << 6) | (byte & 0x3f);
      reader.end = inner.end;
    }
    return point;
  };
  return reader;
}

/** `\/`, `\u003d`, digits of either case; a backslash that begins no escape stands for itself. */
function jsonReader(inner: FormReader): FormReader {
  /** The unit of an escape whose backslash ends before `at`; -1 where there is none. */
  const escapedUnit = (at: number): number => {
    const letter = inner.read(at);
    return letter === letterU ? readHex(inner, inner.end, 4) : (shortEscapes.get(letter) ?? -1);
  };
  const reader: FormReader = {
    end: 0,
    read(at) {
      const first = inner.read(at);
      reader.end = inner.end;
      if (first !== backslash) return first;
      const unit = escapedUnit(inner.end);
      if (unit === -1) return first;
      reader.end = inner.end;
      if (!isHighSurrogate(unit) || inner.read(reader.end) !== backslash) return unit;
      const low = escapedUnit(inner.end);
      if (!isLowSurrogate(low)) return unit;
      reader.end = inner.end;
      return joinSurrogates(unit, low);
    },
  };
  return reader;
}

/** A number of so many hexadecimal digits; -1 where there are fewer. */
function readHex(reader: FormReader, start: number, digits: number): number {
  let value = 0;
  let at = start;
  for (let count = 0; count < digits; count += 1) {
    const digit = hexValue(reader.read(at));
    if (digit === -1) return -1;
    value = value * 16 + digit;
    at = reader.end;
  }
  return value;
}

function hexValue(point: number): number {
  if (point >= 0x30 && point <= 0x39) return point - 0x30;
  const letter = point | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function isHighSurrogate(unit: number): boolean {
  return unit >> 10 === 0x36;
}

function isLowSurrogate(unit: number): boolean {
  return unit >> 10 === 0x37;
}

function joinSurrogates(high: number, low: number): number {
  return 0x1_00_00 + ((high & 0x3ff) << 10) + (low & 0x3ff);
}
