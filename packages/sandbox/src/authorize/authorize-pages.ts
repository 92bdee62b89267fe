import type {Bilingual} from '@ali1688/contracts/errors';
import {authorizeTexts} from '../texts/authorize-texts.ts';
import {authorizedUser} from '../tokens/authorized-user.ts';
import {markup, Markup} from '../wire/markup.ts';
import type {AuthorizeProblem, AuthorizeRequest} from './authorize-request.ts';

const style = new Markup(
  'body{font:16px/1.6 sans-serif;max-width:36em;margin:3em auto;padding:0 1em}' +
    'button{font:inherit;padding:.4em 1.2em;margin-right:1em}dd{overflow-wrap:anywhere}',
);

/**
 * The page that asks for consent. It works without JavaScript. The request stays in the address that
 * the form posts to, since a browser changes line breaks in the fields of a form.
 *
 * @param action path and query that the decision is posted to
 */
export function consentPage({application, redirectUri}: AuthorizeRequest, action: string): Markup {
  return page(
    authorizeTexts.question,
    markup`<dl>
<dt>AppKey</dt><dd>${application.appKey}</dd>
<dt>${inBoth(authorizeTexts.account)}</dt><dd>${authorizedUser.resource_owner}</dd>
<dt>${inBoth(authorizeTexts.returnsTo)}</dt><dd>${redirectUri}</dd>
</dl>
<form method="post" action="${action}">
<button name="decision" value="agree">${inBoth(authorizeTexts.agree)}</button>
<button name="decision" value="decline">${inBoth(authorizeTexts.decline)}</button>
</form>`,
  );
}

/** The page of a request that leads nowhere. Its headline is the text of 1688 (gateway.md section 4.1). */
export function problemPage(problem: AuthorizeProblem): Markup {
  const {headline, reason} = authorizeTexts[problem];
  return page(headline, markup`<p lang="en">${reason.en}</p><p>${reason.zh}</p>`);
}

function page(headline: Bilingual, content: Markup): Markup {
  const {sandbox} = authorizeTexts;
  return markup`<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${inBoth(headline)}</title><style>${style}</style></head>
<body><p lang="en"><strong>${sandbox.en}</strong></p><p><strong>${sandbox.zh}</strong></p>
<h1>${inBoth(headline)}</h1>
${content}
</body></html>`;
}

function inBoth({en, zh}: Bilingual): string {
  return `${en} / ${zh}`;
}
