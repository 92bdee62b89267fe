import {operationWords} from '../operation/define-operation.ts';
import type {Script} from './script.ts';
import {ownWord} from './skill-definition.ts';

/**
 * Makes the function that puts the commands in a text as a script takes them: `ali1688 auth login`
 * becomes `node …/1688-ranking.mjs auth login`. A command that the script does not have stays as it
 * is, for then only the CLI can run it.
 *
 * @param programName how the script is started, ready for a shell
 */
export function rephraseCommands(script: Script, programName: string): (text: string) => string {
  return (text) => {
    if (!text.includes('ali1688 ')) return text;
    const commands = scriptCommands(script);
    const pattern = new RegExp(`ali1688 (${alternatives(commands)})(?![\\w-])`, 'g');
    return text.replaceAll(
      pattern,
      (_match, words: string) => `${programName} ${commands.get(words) ?? words}`,
    );
  };
}

/**
 * Makes the same for help, where texts also name a sibling without the program: `ranking types` is
 * `types` for a script.
 */
export function rephraseHelp(script: Script): (text: string) => string {
  const commands = new Map([...scriptCommands(script)].filter(([words, own]) => words !== own));
  if (commands.size === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\w-])(${alternatives(commands)})(?![\\w-])`, 'g');
  return (text) => text.replaceAll(pattern, (words) => commands.get(words) ?? words);
}

/** Words of the CLI to words of the script, for all that the script has. */
function scriptCommands(script: Script): ReadonlyMap<string, string> {
  return new Map([
    ...script.operations.map((operation) => [operationWords(operation), operation.name] as const),
    ...(script.usesCategories
      ? [['category list', ownWord.categories] as const, ['category get', ownWord.categories] as const]
      : []),
    // What follows `auth` is the same in both, and is loaded only when it is called.
    ...(script.loadCompanion === undefined
      ? []
      : [[ownWord.auth, ownWord.auth] as const, [ownWord.doctor, ownWord.doctor] as const]),
    ['--help', '--help'],
    ['--version', '--version'],
  ]);
}

/** The longer one first, or `top` would be found in `top-list`. */
function alternatives(commands: ReadonlyMap<string, string>): string {
  return [...commands.keys()].toSorted((left, right) => right.length - left.length).join('|');
}
