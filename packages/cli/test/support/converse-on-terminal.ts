import {spawn} from 'node:child_process';
import {once} from 'node:events';
import type {Place, Variables} from './place.ts';
import {terminalCommand, type TerminalProvider} from './terminal.ts';

/** What somebody types when a text has appeared. */
export type Turn = {
  readonly after: string | RegExp;
  readonly type: (screen: string) => Promise<string> | string;
  /** What ends the answer; the Enter key if absent. Empty where the answer is a key of its own. */
  readonly end?: string;
};

/** A program that talked with somebody at a terminal. */
export type Conversation = {readonly exitCode: number | null; readonly screen: string};

/**
 * Runs `ali1688` on a terminal and types an answer after each question. What is typed goes in only when its
 * question stands on the screen, because until then the terminal itself would show it.
 *
 * @param options.words as one line for a shell
 * @param options.afterwards as for {@link terminalCommand}; what it prints is at the end of the screen
 */
export async function converseOnTerminal(
  provider: TerminalProvider,
  place: Place,
  {
    words,
    turns,
    variables,
    afterwards,
  }: {words: string; turns: readonly Turn[]; variables?: Variables; afterwards?: string},
): Promise<Conversation> {
  const {args, env} = terminalCommand(provider, place, words, variables, afterwards);
  const child = spawn(provider, args, {
    cwd: place.workFolder,
    env: {PATH: process.env['PATH'] ?? '', ...env},
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  let screen = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    screen += chunk;
  });
  const ended = once(child, 'close');
  for (const {after, type, end = '\r'} of turns) {
    while (screen.search(after) < 0) {
      const isOver = await Promise.race([
        once(child.stdout, 'data').then(() => false),
        ended.then(() => true),
      ]);
      if (isOver) throw new Error(`The program ended before it asked.\n${screen}`);
    }
    child.stdin.write(`${await type(screen)}${end}`);
  }
  await ended;
  return {exitCode: child.exitCode, screen: screen.replaceAll('\r\n', '\n')};
}
