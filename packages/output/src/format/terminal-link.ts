const start = '\u001b]8;;';
const end = '\u001b\\';

/** An address that may stand in a terminal code: nothing but printable ASCII, for a browser. */
const linkable = /^https?:\/\/[!-~]{1,2000}$/;

/**
 * Text that leads to an address when it is clicked (OSC 8, which terminals that do not know it may print). It takes
 * the cells of the text alone. Text without an address that may be linked stays as it is.
 */
export function terminalLink(text: string, address: unknown): string {
  if (text === '' || typeof address !== 'string' || !linkable.test(address)) return text;
  return `${start}${address}${end}${text}${start}${end}`;
}
