import {endOfString} from './json-string.ts';

const quote = 0x22;
const minus = 0x2d;
const zero = 0x30;

/** From this many digits on, a JavaScript number may not hold an integer exactly (2^53 has 16). */
const exactDigits = 16;

/**
 * Puts quotes around every bare integer of 16 or more digits in a JSON text, so that
 * `JSON.parse` reads it as text, exact to the last digit. Strings, fractions and numbers with
 * an exponent stay as they are. One pass, linear in the length. (gateway.md section 10)
 */
export function quoteLongIntegers(json: string): string {
  if (!/\d{16}/.test(json)) {
    return json;
  }
  let written = '';
  let copiedTo = 0;
  let at = 0;
  while (at < json.length) {
    const character = json.charCodeAt(at);
    if (character === quote) {
      at = endOfString(json, at);
    } else if (character === minus || isDigit(character)) {
      const end = endOfDigits(json, character === minus ? at + 1 : at);
      if (isLongInteger(json, at, end)) {
        written += `${json.slice(copiedTo, at)}"${json.slice(at, end)}"`;
        copiedTo = end;
      }
      at = endOfNumber(json, end);
    } else {
      at += 1;
    }
  }
  return written + json.slice(copiedTo);
}

function isLongInteger(json: string, start: number, end: number): boolean {
  const firstDigit = json.charCodeAt(start) === minus ? start + 1 : start;
  return (
    end - firstDigit >= exactDigits &&
    // A leading zero is no JSON number; left bare, the parser refuses it.
    json.charCodeAt(firstDigit) !== zero &&
    endOfNumber(json, end) === end
  );
}

function endOfDigits(json: string, start: number): number {
  let at = start;
  while (isDigit(json.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

/** Past the fraction and the exponent, if the number goes on after its integer part. */
function endOfNumber(json: string, start: number): number {
  let at = start;
  while (at < json.length && /[\d.eE+-]/.test(json.charAt(at))) {
    at += 1;
  }
  return at;
}

function isDigit(character: number): boolean {
  return character >= zero && character <= zero + 9;
}
