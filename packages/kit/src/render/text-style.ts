/** Emphasis by plain terminal codes; without colour the text itself. */
export type TextStyle = {readonly bold: (text: string) => string; readonly dim: (text: string) => string};

/** Styles for a stream that takes colours or does not. The text must already be visible text. */
export function textStyle(color: boolean): TextStyle {
  const wrap = (start: string) => (text: string) =>
    color && text !== '' ? `${start}${text}\u001b[22m` : text;
  return {bold: wrap('\u001b[1m'), dim: wrap('\u001b[2m')};
}
