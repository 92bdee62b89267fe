import type {Language} from '@ali1688/contracts/errors';
import type {Environment} from './environment.ts';

/** The language of messages: `ALI1688_LANG`, else `LC_ALL`, else `LANG`, else English (surface.md section 2). */
export function messageLanguage(environment: Environment): Language {
  const locale = environment.ALI1688_LANG ?? environment.LC_ALL ?? environment.LANG ?? 'en';
  return /^zh\b|^zh[_-]/i.test(locale) ? 'zh' : 'en';
}
