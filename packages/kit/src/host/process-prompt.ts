import {Ali1688Error, type Bilingual, type Language} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {interruptedFailure} from '../failure/to-failure.ts';
import type {Prompt} from './prompt.ts';
import {nobodyThere} from './silent-prompt.ts';

const answersMeaningYes = /^\s*(y|yes|是|好|确认)\s*$/i;

/** Asks on standard error and reads standard input, so that standard output holds the result alone. */
export function processPrompt(language: Language, interrupted: AbortSignal): Prompt {
  const isInteractive = process.stdin.isTTY && process.stderr.isTTY;
  const ask = async (question: Bilingual, isHidden: boolean): Promise<string> => {
    if (!isInteractive) throw nobodyThere(question);
    try {
      return await askOnTerminal(`${question[language]} `, isHidden, interrupted);
    } catch (thrown) {
      if (interrupted.aborted) throw interruptedFailure();
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
    isInteractive,
    text: async (question) => ask(question, false),
    hidden: async (question) => new Secret((await ask(question, true)).trim()),
    confirm: async (question) => answersMeaningYes.test(await ask(question, false)),
    secretFromStandardInput: readSecret,
  };
}

/** Node's own line editor; while an answer is hidden, what it would echo goes nowhere. */
async function askOnTerminal(question: string, isHidden: boolean, interrupted: AbortSignal): Promise<string> {
  const readline = process.getBuiltinModule('node:readline/promises');
  const {Writable} = process.getBuiltinModule('node:stream');
  let isMuted = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isMuted) process.stderr.write(chunk);
      done();
    },
  });
  const lines = readline.createInterface({input: process.stdin, output, terminal: true});
  // The line editor takes Ctrl-C for itself; the run must hear of it.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const answer = lines.question(question, {signal: interrupted});
    isMuted = isHidden;
    return await answer;
  } finally {
    lines.close();
    if (isHidden) process.stderr.write('\n');
  }
}

async function readSecret(): Promise<Secret> {
  let text = '';
  if (!process.stdin.isTTY) {
    process.stdin.setEncoding('utf8');
    for await (const chunk of process.stdin) text += String(chunk);
  }
  const value = text.trim();
  if (value !== '') return new Secret(value);
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: 'Standard input holds no secret.', zh: '标准输入中没有密钥。'},
    hint: {
      en: 'Pipe the AppSecret into the command, or set ALI1688_APP_SECRET.',
      zh: '请通过管道传入 AppSecret，或设置 ALI1688_APP_SECRET。',
    },
  });
}
