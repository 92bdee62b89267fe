import {interruption, loadPart, type Bilingual, type Language} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import type {Prompt} from '../interaction/prompt.ts';
import {nobodyThere} from '../interaction/silent-prompt.ts';
import {dropBrokenNotes} from '@ali1688/start';

const answersMeaningYes = /^\s*(y|yes|是|好|确认)\s*$/i;

/** Asks on standard error and reads standard input, so that standard output holds the result alone. */
export function processPrompt(language: Language, interrupted: AbortSignal): Prompt {
  // Looking at standard input opens it, which costs a start 2 ms; most runs never ask.
  const isInteractive = (): boolean => process.stdin.isTTY && process.stderr.isTTY;
  const ask = async (question: Bilingual, isHidden: boolean): Promise<string> => {
    if (!isInteractive()) throw nobodyThere(question);
    dropBrokenNotes(process.stderr);
    try {
      const {askOnTerminal} = await loadTerminal();
      return await askOnTerminal(`${question[language]} `, isHidden, interrupted);
    } catch (thrown) {
      if (interrupted.aborted) throw interruption(interrupted);
      // The line editor ends a question so when the input ends (Ctrl-D).
      if (thrown instanceof Error && thrown.name === 'AbortError') {
        // What is said next begins a line of its own; after a hidden answer it does already.
        if (!isHidden) process.stderr.write('\n');
        throw nobodyThere(question);
      }
      throw thrown;
    }
  };
  return {
    get isInteractive() {
      return isInteractive();
    },
    text: async (question) => ask(question, false),
    hidden: async (question) => new Secret((await ask(question, true)).trim()),
    confirm: async (question) => answersMeaningYes.test(await ask(question, false)),
    secretFromStandardInput: async () => (await loadTerminal()).readSecret(),
  };
}

/** Few runs ask anything. */
function loadTerminal(): Promise<typeof import('./ask-on-terminal.ts')> {
  return loadPart(async () => import('./ask-on-terminal.ts'));
}
