import {nameCommands, program} from '@ali1688/contracts/errors';
import {operationWords} from '../operation/define-operation.ts';
import {ownWord, type Script} from './script.ts';

/**
 * Makes the function that puts the marked commands of a text as a script takes them: `ali1688 auth login` becomes
 * `node …/1688-ranking.mjs auth login`, and `ranking types`, named without the program, `types`. A command that
 * the script does not have stays as it is, for then only the CLI can run it.
 *
 * @param programName how the script is started, ready for a shell
 */
export function scriptCommandNames(script: Script, programName: string): (text: string) => string {
  const prefix = `${program} `;
  const say = (command: string): string => {
    const isCall = command.startsWith(prefix);
    const own = ownWords(script, isCall ? command.slice(prefix.length) : command);
    if (own === undefined) return command;
    return isCall ? `${programName} ${own}` : own;
  };
  return (text) => nameCommands(text, say);
}

/** The words of the CLI as the script has them; undefined for what it has not. */
function ownWords(script: Script, words: string): string | undefined {
  const extra = script.extras?.find(({standsFor}) => standsFor.includes(words));
  if (extra !== undefined) return extra.word;
  const [first] = words.split(' ');
  const isCompanion = first === ownWord.auth || first === ownWord.doctor;
  if (isCompanion) return script.loadCompanion === undefined ? undefined : words;
  return script.operations.find((operation) => operationWords(operation) === words)?.name;
}
