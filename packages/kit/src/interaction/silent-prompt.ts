import {Ali1688Error, commandName, type Bilingual} from '@ali1688/contracts/errors';
import type {Prompt} from './prompt.ts';

/** A prompt where nobody can answer: every question is refused at once. */
export const silentPrompt: Prompt = {
  isInteractive: false,
  text: (question) => Promise.reject(nobodyThere(question)),
  hidden: (question) => Promise.reject(nobodyThere(question)),
  confirm: (question) => Promise.reject(nobodyThere(question)),
  secretFromStandardInput: () => Promise.reject(nobodyThere({en: 'the AppSecret', zh: 'AppSecret'})),
};

/** The failure when a question cannot be answered because nobody watches. */
export function nobodyThere(question: Bilingual): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `This needs an answer, and there is no terminal to ask on: ${question.en}`,
      zh: `需要输入，但没有可交互的终端：${question.zh}`,
    },
    hint: {
      en: `Run it in a terminal, or use: ${commandName('auth url')}, then ${commandName('auth exchange')}`,
      zh: `请在终端中运行，或改用：${commandName('auth url')}，再用 ${commandName('auth exchange')}`,
    },
  });
}
