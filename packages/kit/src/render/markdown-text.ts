import {visibleText} from './visible-text.ts';

/** What GitHub would turn into a link by itself. Cut off at characters that end a code span or a table cell. */
const address = /((?:https?|ftp):\/\/[^\s"<>|`\\]*|\bwww\.[^\s"<>|`\\]*)/i;

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]~|]/g, String.raw`\$&`)
    .replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/**
 * Text as one line of Markdown that shows exactly these characters: no emphasis, no HTML, no
 * images, no cell border. An address is code, which keeps it readable and makes no link.
 */
export function markdownText(text: string): string {
  return visibleText(text)
    .split(address)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escaped(part)))
    .join('');
}
