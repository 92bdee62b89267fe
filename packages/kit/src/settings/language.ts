import type {Language} from '@ali1688/contracts/errors';
import type {Environment} from './environment.ts';

/** How people and systems write a language: `zh_CN.UTF-8`, `en-US`, `ZH`, `cn`, `English`; `C` is English. */
const spellings: readonly (readonly [Language, RegExp])[] = [
  ['zh', /^(?:(?:zh|zho|chi|cn|chs|cht|chinese)(?![a-z0-9])|中文|汉语|漢語|简体|簡體|繁体|繁體)/i],
  ['en', /^(?:(?:en|eng|english|c|posix)(?![a-z0-9])|英文|英语|英語)/i],
];

/** The language that a word means; undefined for any other than the two of the suite. */
export function languageNamed(word: string): Language | undefined {
  return spellings.find(([, spelling]) => spelling.test(word.trim()))?.[0];
}

/** The language of messages: `ALI1688_LANG`, else `LC_ALL`, else `LANG`, else English (surface.md section 2). */
export function messageLanguage(environment: Environment): Language {
  return languageNamed(environment.ALI1688_LANG ?? environment.LC_ALL ?? environment.LANG ?? 'en') ?? 'en';
}
