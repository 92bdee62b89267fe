/** A command that a text of a skill tells to run. */
export type PrintedCommand = {
  /** `SKILL.md:12`. */
  readonly place: string;
  /** What stands behind the script's name, as printed. */
  readonly line: string;
};

/** Values for the names in capitals that stand for what a user fills in. */
const sampleValues: Readonly<Record<string, string>> = {
  CATEGORY: '1111',
  ID: '1111',
  TERM: '鞋',
  NAME: 'shop',
  TYPE: 'hot',
  FILE: 'out.csv',
  PICTURE: '1164408192156408878',
  PLACE: '330108',
  WHEN: '7d',
  N: '2',
};

/** First words that a script takes, as its help lists them. */
export function operationsOfHelp(help: string): readonly string[] {
  return [...help.matchAll(/^ {2}([a-z][a-z-]*)(?= )/gm)]
    .map(([, word = '']) => word)
    .filter((word) => word !== 'node');
}

/**
 * Every call of `scripts/<skill>.mjs` in a Markdown text, and every piece of code within a line that
 * begins with an operation and says more, as tables of examples have it.
 */
export function findCommands(
  path: string,
  text: string,
  skill: string,
  operations: readonly string[],
): readonly PrintedCommand[] {
  const call = new RegExp(`node SKILL_DIR/scripts/${skill}\\.mjs(?<words>[^\`\\n]*)`, 'g');
  const short = new RegExp(`\`(?<words>(?:${operations.join('|')}) [^\`\\n]+)\``, 'g');
  return text.split('\n').flatMap((content, index) =>
    [call, short]
      .flatMap((pattern) => [...content.matchAll(pattern)])
      .map(({groups}) => (groups?.['words'] ?? '').trim())
      // An ellipsis stands for all commands of a kind.
      .filter((line) => !line.includes('…'))
      .map((line) => ({place: `${path}:${index + 1}`, line})),
  );
}

/** A name in capitals that stands for several values: `OFFER_ID...`. */
const listName = /^[A-Z]+_ID\.\.\.$/;
const sampleList = ['1111', '1112'];

/** The words of a command with a value for each name in capitals, and without marks of what may be left out. */
export function fillIn(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const name = word.replaceAll(/^\[|\]$/g, '');
    if (listName.test(name)) return sampleList;
    return sampleValues[name.replace(/^[A-Z]+_ID$/, 'ID')] ?? name;
  });
}
