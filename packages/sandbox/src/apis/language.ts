import type {Bilingual} from '@ali1688/contracts/errors';
import type {SandboxState} from '../sandbox-state.ts';

const chineseCodes: readonly string[] = ['zh', 'cn'];

/** Whether the services refuse a language. Any code passes; Chinese depends on the settings. */
export function isLanguageRefused(state: SandboxState, language: string): boolean {
  return state.settings.chineseLanguage === 'refused' && chineseCodes.includes(language);
}

/** A text in a language: Chinese in Chinese, and English for every other language. */
export function translate(text: Bilingual, language: string): string {
  return chineseCodes.includes(language) ? text.zh : text.en;
}
