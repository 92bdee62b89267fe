/** The part of a string that is read; tests count how often. */
export type ReadableText = {readonly length: number; charCodeAt(at: number): number};

/** Reads one character at a place of a text, however it is written there. */
export type FormReader = {
  /** What begins a character that is written in the reader's own way; 0 where none is. */
  readonly mark: number;
  /** The code point that begins at `at`; -1 at the end of the text. Half a surrogate pair is itself. */
  read(at: number): number;
  /** Where the character that was read last ends. */
  end: number;
};

const percent = 0x25;
const backslash = 0x5c;
const ampersand = 0x26;
const semicolon = 0x3b;
const [letterU, letterX] = [0x75, 0x78];
const replacement = 0xfffd;
/** Most characters between `&` and `;`: those of the number of the last code point. */
const longestReference = 9;

/** What stands behind the backslash of a short escape in JSON or JavaScript, and what it means. */
const shortEscapes: ReadonlyMap<number, number> = new Map(
  ['""', "''", '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t'].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);

/** An encoding, and the readers of each encoding inside it. */
export type FormGroup = {readonly outer: FormReader; readonly nested: readonly FormReader[]};

/** The forms in which a text repeats a value that was sent: each encoding, and each inside another. */
export function formReaders(text: ReadableText): readonly FormGroup[] {
  const plain = (): FormReader => plainReader(text);
  const encodings = [percentReader, jsonReader, pageReader];
  return encodings.map((encoding) => ({
    outer: encoding(plain()),
    nested: encodings.map((inner) => inner(encoding(plain()))),
  }));
}

function plainReader(text: ReadableText): FormReader {
  const reader: FormReader = {
    mark: 0,
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

/**
 * `%E5%A5%B3`, digits of either case, and the `%u5973` of old programs; a percent sign without digits stands for
 * itself.
 */
function percentReader(inner: FormReader): FormReader {
  const byteAt = (at: number): number => (inner.read(at) === percent ? readHex(inner, inner.end, 2) : -1);
  const reader: FormReader = {
    mark: percent,
    end: 0,
    read(at) {
      const first = inner.read(at);
      const after = inner.end;
      reader.end = after;
      if (first !== percent) return first;
      const isUnit = inner.read(after) === letterU;
      const lead = isUnit ? readHex(inner, inner.end, 4) : readHex(inner, after, 2);
      if (lead === -1) return first;
      reader.end = inner.end;
      return isUnit || lead < 0x80 ? lead : readMultibyte(lead);
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

/** `\/`, `\u003d`, `\x3d`, digits of either case; a backslash that begins no escape stands for itself. */
function jsonReader(inner: FormReader): FormReader {
  /** The unit of an escape whose backslash ends before `at`; -1 where there is none. */
  const escapedUnit = (at: number): number => {
    const letter = inner.read(at);
    if (letter === letterX) return readHex(inner, inner.end, 2);
    return letter === letterU ? readHex(inner, inner.end, 4) : (shortEscapes.get(letter) ?? -1);
  };
  const reader: FormReader = {
    mark: backslash,
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

/** `&amp;`, `&#61;`, `&#x3D;`, as in a web page; an ampersand that begins no reference stands for itself. */
function pageReader(inner: FormReader): FormReader {
  const reader: FormReader = {
    mark: ampersand,
    end: 0,
    read(at) {
      const first = inner.read(at);
      reader.end = inner.end;
      if (first !== ampersand) return first;
      let name = '';
      for (let count = 0; count <= longestReference; count += 1) {
        const point = inner.read(inner.end);
        if (isOfName(point)) {
          name += String.fromCodePoint(point);
          continue;
        }
        if (point !== semicolon) break;
        const meaning = referencePoint(name);
        if (meaning !== -1) reader.end = inner.end;
        return meaning === -1 ? first : meaning;
      }
      return first;
    },
  };
  return reader;
}

/** `#`, a digit or a letter of ASCII. */
function isOfName(point: number): boolean {
  const letter = point | 0x20;
  return point === 0x23 || (point >= 0x30 && point <= 0x39) || (letter >= 0x61 && letter <= 0x7a);
}

/** What a character reference means, without the `&` and the `;` around it; -1 for one that is not known. */
function referencePoint(name: string): number {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (number === null) return pageEntities.get(name.toLowerCase()) ?? -1;
  const [, hexadecimal, decimal = ''] = number;
  return hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
}

const pageEntities: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
]);

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
