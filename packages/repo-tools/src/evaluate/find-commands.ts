/** A command that a text of a skill tells to run. */
export type PrintedCommand = {
  /** `SKILL.md:12`. */
  readonly place: string;
  /** What stands behind the script's name, as printed. */
  readonly line: string;
};

/** Values for the names in capitals that stand for what a user fills in. */
const sampleValues: Readonly<Record<string, string>> = {
  CATEGORY_ID: '1111',
  CATEGORY: '1111',
  ID: '1111',
  TERM: '鞋',
  NAME: 'shop',
  TYPE: 'hot',
  FILE: 'out.csv',
  N: '2',
};

/** Every call of `scripts/<skill>.mjs` in a Markdown text, in code blocks and in code within a line. */
export function findCommands(path: string, text: string, skill: string): readonly PrintedCommand[] {
  const call = new RegExp(`node SKILL_DIR/scripts/${skill}\\.mjs(?<words>[^\`\\n]*)`, 'g');
  return text.split('\n').flatMap((content, index) =>
    [...content.matchAll(call)].map(({groups}) => ({
      place: `${path}:${index + 1}`,
      line: (groups?.['words'] ?? '').trim(),
    })),
  );
}

/** The words of a command with a value for each name in capitals, and without marks of what may be left out. */
export function fillIn(words: readonly string[]): readonly string[] {
  return words.map((word) => {
    const name = word.replaceAll(/^\[|\]$/g, '');
    return Object.hasOwn(sampleValues, name) ? (sampleValues[name] ?? name) : name;
  });
}
