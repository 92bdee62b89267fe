import type {Bilingual} from '@ali1688/contracts/errors';
import type {AnswerContext} from './answer-context.ts';
import {businessRefusal} from './business-envelope.ts';
import type {ServiceAnswer} from './sandbox-api.ts';

const chineseCodes: readonly string[] = ['zh', 'cn'];

/**
 * The refusal of a language; undefined if the services answer in it. Any code passes; Chinese depends on the
 * settings.
 *
 * @param success how the API writes that it failed
 */
export function refuseLanguage(
  {settings}: Pick<AnswerContext, 'settings'>,
  language: string,
  success: boolean | 'false' = false,
): ServiceAnswer | undefined {
  return settings.chineseLanguage === 'refused' && chineseCodes.includes(language)
    ? businessRefusal({code: 'SANDBOX_LANGUAGE', message: '不支持该语言'}, success)
    : undefined;
}

/** A text in a language: Chinese in Chinese, and English for every other language. */
export function translate(text: Bilingual, language: string): string {
  return chineseCodes.includes(language) ? text.zh : text.en;
}
