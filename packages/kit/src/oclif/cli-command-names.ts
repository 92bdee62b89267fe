import {nameCommands, program} from '@ali1688/contracts/errors';

/**
 * Makes the function that puts the marked commands of a text as a program built on oclif takes them: in a host
 * whose bin is `shop`, `ali1688 auth login` is `shop auth login`.
 *
 * @param programName name of the host's bin
 */
export function cliCommandNames(programName: string): (text: string) => string {
  const prefix = `${program} `;
  const say = (command: string): string =>
    command.startsWith(prefix) ? `${programName} ${command.slice(prefix.length)}` : command;
  return (text) => nameCommands(text, say);
}
