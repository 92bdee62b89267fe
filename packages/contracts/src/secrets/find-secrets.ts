import {formReaders, type FormReader, type ReadableText} from './read-written-forms.ts';

/** A value that is looked for. */
type SoughtSecret = {
  readonly value: string;
  readonly points: readonly number[];
  /** Whether the value itself holds what begins an escape, or half a surrogate pair: it may be read in two ways. */
  readonly isAmbiguous: boolean;
};

/** Values that are looked for together. */
export type SoughtSecrets = {
  readonly each: readonly SoughtSecret[];
  /** Matches the first unit of what may be a written form of any of them, and most of a text not at all. */
  readonly beginning: RegExp;
};

/** Where a secret stands in a text: from the first character on, up to but not including the second. */
export type FoundRange = {readonly start: number; readonly end: number};

const [plus, space, replacement] = [0x2b, 0x20, 0xfffd];
/** What begins a character that is written in another way: `%`, `\`, and `+` for a space in a form. */
const escapeUnits: readonly number[] = [0x25, 0x5c, plus];
/** The same as a pattern, with what stands for half a surrogate pair. */
const escapes = String.raw`[%\\+\ufffd]`;

/** Prepares values to be looked for. None is empty. */
export function soughtSecrets(values: readonly string[]): SoughtSecrets {
  return {
    each: values.map((value) => {
      const points = Array.from(value, (character) => character.codePointAt(0) ?? replacement);
      const isAmbiguous = points.some((point) => escapeUnits.includes(point) || isHalf(point));
      return {value, points, isAmbiguous};
    }),
    beginning: new RegExp([escapes, ...new Set(values.map(beginningOf))].join('|'), 'g'),
  };
}

/** The first unit of a value in front of the second, or of what may stand for the second. */
function beginningOf(value: string): string {
  const [first = '', second] = Array.from({length: Math.min(2, value.length)}, (_, at) =>
    unitPattern(value, at),
  );
  return second === undefined ? first : `${first}(?=${second}|${escapes})`;
}

function unitPattern(value: string, at: number): string {
  return String.raw`\u${value.charCodeAt(at).toString(16).padStart(4, '0')}`;
}

/**
 * Every place where a secret stands in any written form, in order; those that overlap are one. Reads each place
 * of the text a number of times that depends on the secrets alone: the work grows with the length of the text.
 *
 * @param nextPlace the first place from one on where a secret may begin, the length of the text where there is none
 */
export function findSecrets(
  text: ReadableText,
  {each}: SoughtSecrets,
  nextPlace: (from: number) => number = (from) => from,
): readonly FoundRange[] {
  let readers: readonly FormReader[] | undefined;
  const ranges: FoundRange[] = [];
  for (let start = nextPlace(0); start < text.length; start = nextPlace(start + 1)) {
    let firstPoints: readonly number[] | undefined;
    for (const {value, points, isAmbiguous} of each) {
      const at = start + plainRun(text, start, value);
      if (at === start + value.length) {
        addRange(ranges, start, at);
      } else if (isAmbiguous || (at < text.length && escapeUnits.includes(text.charCodeAt(at)))) {
        readers ??= formReaders(text);
        firstPoints ??= readers.map((reader) => reader.read(start));
        for (const [index, reader] of readers.entries()) {
          if (stands(firstPoints[index], points[0]))
            addRange(ranges, start, endOfForm(reader, start, points));
        }
      }
    }
  }
  return ranges;
}

/** How many characters of the value stand in the text as they are. */
function plainRun(text: ReadableText, start: number, value: string): number {
  let run = 0;
  while (
    run < value.length &&
    start + run < text.length &&
    text.charCodeAt(start + run) === value.charCodeAt(run)
  ) {
    run += 1;
  }
  return run;
}

/** Where the written form ends that begins here; -1 where none does. */
function endOfForm(reader: FormReader, start: number, points: readonly number[]): number {
  let at = start;
  for (const point of points) {
    if (!stands(reader.read(at), point)) return -1;
    at = reader.end;
  }
  return at;
}

/** Half a surrogate pair cannot be written in UTF-8 and is replaced there. */
function stands(read: number | undefined, point: number | undefined): boolean {
  return (
    read === point ||
    (read === plus && point === space) ||
    (read === replacement && point !== undefined && isHalf(point))
  );
}

function addRange(ranges: FoundRange[], start: number, end: number): void {
  if (end === -1) return;
  const last = ranges.at(-1);
  if (last === undefined || start >= last.end) ranges.push({start, end});
  else ranges[ranges.length - 1] = {start: last.start, end: Math.max(last.end, end)};
}

function isHalf(point: number): boolean {
  return point >> 11 === 0x1b;
}
