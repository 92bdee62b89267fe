import type {Bilingual, Language} from '@ali1688/contracts/errors';
import type {LoopbackAnswer} from './loopback-server.ts';
import {pageTexts} from './texts.ts';

/** Which page of the receiver is shown. */
export type AuthorizationPageName = keyof typeof pageTexts;

const style = 'body{font:16px/1.6 sans-serif;max-width:36em;margin:4em auto;padding:0 1em}';

/**
 * A page that loads nothing, runs nothing, is neither kept nor framed, and repeats nothing of the request.
 *
 * @param language the one that comes first; the page always speaks both
 */
export function authorizationPage(
  name: AuthorizationPageName,
  httpStatus: number,
  language: Language,
): LoopbackAnswer {
  const {headline, next} = pageTexts[name];
  const languages: readonly Language[] = language === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const title = languages.map((each) => headline[each]).join(' / ');
  const body = `<!DOCTYPE html>
<html lang="${languageTags[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head>
<body>${languages.map((each) => section(each, headline, next)).join('\n')}</body></html>
`;
  return {httpStatus, body, headers: pageHeaders()};
}

const languageTags = {en: 'en', zh: 'zh-CN'} as const satisfies Record<Language, string>;

function section(language: Language, headline: Bilingual, next: Bilingual): string {
  return `<section lang="${languageTags[language]}"><h1>${headline[language]}</h1><p>${next[language]}</p></section>`;
}

/** The address of the page holds the code: no referrer, no store. */
function pageHeaders(): Readonly<Record<string, string>> {
  const styleHash = process
    .getBuiltinModule('node:crypto')
    .createHash('sha256')
    .update(style)
    .digest('base64');
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
