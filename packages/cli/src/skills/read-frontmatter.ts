import {isRecord} from '@ali1688/contracts/json';
import {parseDocument, type Document} from 'yaml';

/** A `SKILL.md` in its two parts. */
export type Frontmatter = {
  /** Text between the two lines of `---`, without them. */
  readonly source: string;
  /** The same as read by YAML, with what is wrong in it. */
  readonly document: Document;
  /** The keys; none when YAML has errors or is no map. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What follows the second line of `---`. */
  readonly body: string;
};

/**
 * Splits a `SKILL.md` and reads its frontmatter, as freely as YAML allows it to be written. Never throws;
 * a text that does not begin with frontmatter gives undefined. The checks of this repository read by it
 * too: it has to understand whatever they accept.
 */
export function readFrontmatter(text: string): Frontmatter | undefined {
  const match = /^\ufeff?---\r?\n(?<source>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)(?<body>[\s\S]*)$/.exec(text);
  const {source, body} = match?.groups ?? {};
  if (source === undefined || body === undefined) return undefined;
  const document = parseDocument(source, {logLevel: 'silent', uniqueKeys: true});
  return {source, document, fields: fieldsOf(document), body};
}

function fieldsOf(document: Document): Readonly<Record<string, unknown>> {
  if (document.errors.length > 0) return {};
  try {
    const value: unknown = document.toJS();
    return isRecord(value) ? value : {};
  } catch {
    // Aliases may ask for more than there is memory for; the library stops at a number of them.
    return {};
  }
}
