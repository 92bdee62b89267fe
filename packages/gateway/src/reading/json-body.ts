import {quoteLongIntegers} from './long-integers.ts';
import {nestsDeeper} from './nesting.ts';

/** A body as far as it can be read. A body that is not JSON keeps its text, for refusals in plain words. */
export type JsonBody =
  | {readonly kind: 'json'; readonly value: unknown}
  | {readonly kind: 'other'; readonly text: string}
  | {readonly kind: 'too-deep'};

/**
 * Most lists and objects within each other that are read. The deepest answer of a contract has a dozen; whatever
 * walks a value, or indents it, must neither run out of stack nor multiply it.
 */
export const deepestNesting = 64;

/**
 * Reads a body: UTF-8, a byte order mark allowed, JSON whose bare integers of 16 or more
 * digits become text. What nests deeper than {@link deepestNesting} is not read. (gateway.md section 10)
 */
export function readJsonBody(body: Uint8Array): JsonBody {
  const text = decodeUtf8(body);
  if (text === undefined) {
    return {kind: 'other', text: new TextDecoder().decode(body)};
  }
  if (nestsDeeper(text, deepestNesting)) {
    return {kind: 'too-deep'};
  }
  try {
    return {kind: 'json', value: parseExactJson(text)};
  } catch {
    return {kind: 'other', text};
  }
}

/**
 * `JSON.parse` that damages no id.
 *
 * @throws SyntaxError as `JSON.parse` does
 */
export function parseExactJson(json: string): unknown {
  const quoted = quoteLongIntegers(json);
  if (quoted !== json) {
    // Quotes would turn `{1234567890123456: 1}` into JSON, which it is not.
    JSON.parse(json);
  }
  return JSON.parse(quoted);
}

function decodeUtf8(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(body);
  } catch {
    return undefined;
  }
}
