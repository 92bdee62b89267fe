/** Texts by the name of the place they belong to. */
export type GeneratedTexts = Readonly<Record<string, string>>;

/**
 * Puts generated text between its marks, `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`.
 * What stood there before is replaced; all else was written by people and stays.
 *
 * @param path for messages
 * @throws Error for a mark without an end, and for a name that nothing is generated for
 */
export function fillMarkers(path: string, text: string, generated: GeneratedTexts): string {
  let filledParts = 0;
  const filled = text.replaceAll(
    /<!-- generated:([a-z-]+) -->\n(?:.*?\n)??<!-- \/generated:\1 -->/gs,
    (_match, name: string) => {
      filledParts += 1;
      const content = generated[name];
      if (content === undefined) throw new Error(`${path} asks for generated:${name}, which does not exist.`);
      return `<!-- generated:${name} -->\n${content}\n<!-- /generated:${name} -->`;
    },
  );
  const marks = text.match(/<!-- \/?generated:/g)?.length ?? 0;
  if (marks !== 2 * filledParts)
    throw new Error(`${path} has a generated part that does not end, or that begins badly.`);
  return filled;
}

/**
 * Replaces `{{name}}` by its value.
 *
 * @throws Error for a name without a value
 */
export function fillNames(path: string, text: string, values: GeneratedTexts): string {
  return text.replaceAll(/\{\{([a-zA-Z]+)\}\}/g, (_match, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${path} uses {{${name}}}, which has no value.`);
    return value;
  });
}

/** A text without the paragraphs that hold these words. */
export function withoutParagraphs(text: string, words: string): string {
  return text
    .split('\n\n')
    .filter((paragraph) => !paragraph.includes(words))
    .join('\n\n')
    .replace(/\n*$/, '\n');
}
