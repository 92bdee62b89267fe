import {Ali1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {createLineReader} from './line-reader.ts';

/** Standard input is one for the whole process. */
const reader = createLineReader();

/** Asks for a line on the terminal; while an answer is hidden, what it would echo goes nowhere. */
export async function askOnTerminal(
  question: string,
  isHidden: boolean,
  interrupted: AbortSignal,
): Promise<string> {
  return reader.ask(question, isHidden, interrupted);
}

/** All of standard input as a secret. Throws `USAGE_INVALID` when there is none. */
export async function readSecret(): Promise<Secret> {
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
