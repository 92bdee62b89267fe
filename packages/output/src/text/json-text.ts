import {visibleJson} from './visible-text.ts';

/** Indentation that every document may have, in characters. */
const freeIndentation = 65_536;

/** How many times longer than itself a document may become by its indentation. Flat ones double their length. */
const mostTimes = 8;

/**
 * A value as JSON: fields that are undefined are left out, a bigint is written as text so
 * that ids stay exact, undefined itself is null. Without `indent` it is one line; so is a document that is nested so
 * deep that its indentation would be {@link mostTimes} times longer than it is itself.
 */
export function jsonText(value: unknown, indent?: number): string {
  const json = stringify(value);
  const isIndented =
    indent !== undefined && linesByDepth(json) * indent <= Math.max(freeIndentation, mostTimes * json.length);
  return visibleJson(isIndented ? stringify(value, indent) : json);
}

function stringify(value: unknown, indent?: number): string {
  return JSON.stringify(
    value ?? null,
    (_key, field: unknown) => (typeof field === 'bigint' ? String(field) : field),
    indent,
  );
}

const [quote, comma, openList, backslash, closeList, openObject, closeObject] = [
  34, 44, 91, 92, 93, 123, 125,
];

/** How often a level of indentation would be written: the sum of the depths of all lines. */
function linesByDepth(json: string): number {
  let sum = 0;
  let depth = 0;
  for (let place = 0; place < json.length; place += 1) {
    const unit = json.charCodeAt(place);
    if (unit === quote) place = endOfText(json, place);
    else if (unit === comma) sum += depth;
    else if (unit === openList || unit === openObject) sum += depth += 1;
    else if (unit === closeList || unit === closeObject) sum += depth -= 1;
  }
  return sum;
}

function endOfText(json: string, start: number): number {
  let place = start + 1;
  for (; place < json.length; place += 1) {
    const unit = json.charCodeAt(place);
    if (unit === quote) break;
    if (unit === backslash) place += 1;
  }
  return place;
}
