/** First words of the commands that every `ali1688` has; a topic of a skill cannot be one of them. */
export const hostWords: readonly string[] = [
  'api',
  'auth',
  'autocomplete',
  'category',
  'doctor',
  'help',
  'mcp',
  'operations',
  'plugins',
  'ranking',
  'sandbox',
  'sign',
  'skills',
  'version',
];

const refusedParts = ['claude', 'anthropic', 'skill', 'official', 'verified', 'helper', 'utils', 'tools'];

/**
 * Checks the word that names a new skill: its plugin, its topic on the command line, its folder.
 *
 * @throws Error saying what is wrong with it
 */
export function checkDomain(word: string | undefined): string {
  if (word === undefined)
    throw new Error('Which domain? Usage: pnpm new:skill DOMAIN, for example recommend.');
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(word) || word.length > 40) {
    throw new Error(`"${word}" names no skill: small letters with single hyphens between, 40 at most.`);
  }
  if (hostWords.includes(word)) {
    throw new Error(`"${word}" is a word of ali1688 itself, so no new skill can have it. Choose another.`);
  }
  const found = word.split('-').find((part) => refusedParts.includes(part));
  if (found !== undefined) throw new Error(`"${found}" is refused in a skill's name by hosts or registries.`);
  return word;
}
