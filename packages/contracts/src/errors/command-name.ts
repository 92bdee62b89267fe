/** Around a command in a text. Foreign words never hold them: what is not seen is shown as its escape. */
const [start, end] = ['\u0002', '\u0003'];
const marked = /\u0002([^\u0003]*)\u0003/g;

/** The program that texts name until a face puts its own in its place. */
export const program = 'ali1688';

/**
 * A command of the suite in a text for people: `Run: ${commandName('auth login')}`. Each face names it as it is
 * run there; the user of a skill script need not have the CLI.
 *
 * @param words topic and name, without arguments
 */
export function commandName(words: string): string {
  return `${start}${program} ${words}${end}`;
}

/** The same without the program, where the program is known: `see ${operationName('ranking types')}`. */
export function operationName(words: string): string {
  return `${start}${words}${end}`;
}

/**
 * Puts each command of a text as a face has it.
 *
 * @param say gives the command for what {@link commandName} and {@link operationName} took, as they wrote it
 */
export function nameCommands(text: string, say: (command: string) => string): string {
  return text.includes(start) ? text.replaceAll(marked, (_match, command: string) => say(command)) : text;
}

/** A text with the commands as the CLI takes them. */
export function plainText(text: string): string {
  return nameCommands(text, (command) => command);
}
