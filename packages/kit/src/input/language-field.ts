import type {Bilingual} from '@ali1688/contracts/errors';
import type {Note} from '@ali1688/contracts/ports';
import {textField} from './fields.ts';

/** Language codes known to be taken by the gateway (contracts.md section 3). */
const knownLanguages = ['en', 'ja', 'ko', 'ru', 'vi', 'es', 'fr', 'pt', 'th', 'id', 'ar'] as const;

/** The language of translated names and titles. Chinese always comes along. */
export function languageField(summary: Bilingual) {
  return textField({
    pattern: /^[a-z]{2}(_[A-Z]{2})?$/,
    allowed: {
      en: `a language code such as ${knownLanguages.slice(0, 6).join(', ')}`,
      zh: `语言代码，例如 ${knownLanguages.slice(0, 6).join('、')}`,
    },
    examples: knownLanguages,
    default: 'en',
    summary,
  });
}

/** A note for a language code that is not known to work; it is sent all the same. */
export function unusualLanguageNote(language: string): Note | undefined {
  if (knownLanguages.some((known) => known === language)) return undefined;
  return {
    code: 'LANGUAGE_UNUSUAL',
    text: {
      en: `Language "${language}" is not known to be taken by 1688; it is sent as it is. Chinese text is always part of the answer.`,
      zh: `尚不确定 1688 是否支持语言“${language}”，已原样发送。返回结果始终包含中文。`,
    },
  };
}
