import {endOfString} from './json-string.ts';

const quote = 0x22;
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Whether lists and objects of a JSON text stand in each other more than `most` times. Brackets inside of strings
 * do not count. One pass, linear in the length, without recursion.
 */
export function nestsDeeper(json: string, most: number): boolean {
  let depth = 0;
  let at = 0;
  while (at < json.length) {
    const character = json.charCodeAt(at);
    if (opening.has(character)) {
      depth += 1;
      if (depth > most) return true;
    } else if (closing.has(character)) {
      depth -= 1;
    }
    at = character === quote ? endOfString(json, at) : at + 1;
  }
  return false;
}
