import {formReaders, type FormGroup, type FormReader, type ReadableText} from './read-written-forms.ts';
import {writtenBeginnings} from './written-beginnings.ts';

/** A value that is looked for. */
type SoughtSecret = {
  readonly value: string;
  readonly points: readonly number[];
  /** Whether the value itself holds what begins an escape, or half a surrogate pair: it may be read in two ways. */
  readonly isAmbiguous: boolean;
};

/** Values that are looked for together. */
export type SoughtSecrets = {
  readonly isEmpty: boolean;
  /** Those that begin with a UTF-16 unit as it is. */
  readonly byUnit: ReadonlyMap<number, readonly SoughtSecret[]>;
  /** Those that may begin with a code point that was read. */
  readonly byPoint: ReadonlyMap<number, readonly SoughtSecret[]>;
  /** Matches the first unit of what may be a written form of any of them, and most of a text not at all. */
  readonly beginning: RegExp;
};

/** Where a secret stands in a text: from the first character on, up to but not including the second. */
export type FoundRange = {readonly start: number; readonly end: number};

const [plus, space, replacement] = [0x2b, 0x20, 0xfffd];
/** What begins a character that is written in another way: `%`, `\`, `&`, and `+` for a space in a form. */
const escapeUnits: readonly number[] = [0x25, 0x5c, 0x26, plus];
/** The same as a pattern, with what stands for half a surrogate pair. */
const escapes = String.raw`[%\\&+\ufffd]`;
/** Escapes by what follows, which may itself be escaped once more. No encoding leaves its own mark as it is inside. */
const escapeBeginnings = String.raw`%(?=[\da-fA-Fu\\&])|\\(?=["'\\/bfnrtux%&])|&(?=[#aglqAGLQ%\\])|[+\ufffd]`;

/** Prepares values to be looked for. None is empty. */
export function soughtSecrets(values: readonly string[]): SoughtSecrets {
  const each = values.map((value): SoughtSecret => {
    const points = Array.from(value, (character) => character.codePointAt(0) ?? replacement);
    const isAmbiguous = points.some((point) => escapeUnits.includes(point) || isHalf(point));
    return {value, points, isAmbiguous};
  });
  const pointsOf = ({points: [first = 0]}: SoughtSecret): readonly number[] => {
    if (first === space) return [space, plus];
    return isHalf(first) ? [first, replacement] : [first];
  };
  return {
    isEmpty: each.length === 0,
    byUnit: groupBy(each, ({value}) => [value.charCodeAt(0)]),
    byPoint: groupBy(each, pointsOf),
    beginning: new RegExp(
      [
        writtenBeginnings(values.map((value) => value.charAt(0))) ?? escapeBeginnings,
        ...beginningsOf(values),
      ].join('|'),
      'g',
    ),
  };
}

function groupBy(
  each: readonly SoughtSecret[],
  keysOf: (secret: SoughtSecret) => readonly number[],
): ReadonlyMap<number, readonly SoughtSecret[]> {
  const groups = new Map<number, SoughtSecret[]>();
  for (const secret of each)
    for (const key of keysOf(secret)) groups.set(key, [...(groups.get(key) ?? []), secret]);
  return groups;
}

/** Each first unit of the values in front of one of the second ones, or of what may stand for one. */
function beginningsOf(values: readonly string[]): readonly string[] {
  const seconds = new Map<string, Set<string>>();
  for (const value of values)
    seconds.set(value.charAt(0), (seconds.get(value.charAt(0)) ?? new Set()).add(value.charAt(1)));
  return [...seconds].map(([first, following]) => {
    if (following.has('')) return unitPattern(first);
    const plain = `[${Array.from(following, unitPattern).join('')}]`;
    return `${unitPattern(first)}(?=${plain}|${writtenBeginnings(following) ?? escapes})`;
  });
}

function unitPattern(unit: string): string {
  return String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Every place where a secret stands in any written form, in order; those that overlap are one. Reads each place
 * of the text a number of times that depends on the secrets alone: the work grows with the length of the text.
 *
 * @param nextPlace the first place from one on where a secret may begin, the length of the text where there is none
 */
export function findSecrets(
  text: ReadableText,
  {byUnit, byPoint}: SoughtSecrets,
  nextPlace: (from: number) => number = (from) => from,
): readonly FoundRange[] {
  const ranges: FoundRange[] = [];
  let groups: readonly FormGroup[] | undefined;
  const readForms = (): readonly FormGroup[] => (groups ??= formReaders(text));
  for (let start = nextPlace(0); start < text.length; start = nextPlace(start + 1)) {
    const unit = text.charCodeAt(start);
    for (const secret of byUnit.get(unit) ?? []) {
      const {value, points, isAmbiguous} = secret;
      const at = start + plainRun(text, start, value);
      if (at === start + value.length) addRange(ranges, start, at);
      else if (isAmbiguous || (at < text.length && escapeUnits.includes(text.charCodeAt(at))))
        for (const reader of readForms().flatMap(({outer, nested}) => [outer, ...nested]))
          addRange(ranges, start, endOfForm(reader, start, points));
    }
    if (!escapeUnits.includes(unit) && unit !== replacement) continue;
    for (const {outer, nested} of readForms()) {
      const point = outer.read(start);
      for (const reader of [outer, ...nested]) {
        // What is not the mark of the encoding inside reads the same there.
        const first = reader !== outer && point === reader.mark ? reader.read(start) : point;
        for (const {points} of byPoint.get(first) ?? [])
          addRange(ranges, start, endOfForm(reader, start, points));
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
