import type {SandboxState} from '../state/sandbox-state.ts';
import {controlTexts} from '../texts/control-texts.ts';
import {htmlAnswer, jsonAnswer, pageAnswer, type Answer} from '../wire/answer.ts';
import type {Markup} from '../wire/markup.ts';
import {readForm, type ReadRequest} from '../wire/read-request.ts';
import {consentPage, problemPage} from './authorize-pages.ts';
import {readAuthorizeRequest, type AuthorizeRequest} from './authorize-request.ts';

/** Path of the authorize page below `authUrl` (gateway.md section 4.1). */
export const authorizePath = '/oauth/authorize';

/**
 * The authorize page. Nobody signs in to a sandbox: it asks for consent, or consents at once where the
 * options say so, and sends the browser back with `code` or `error`, and `state`.
 */
export function answerAuthorizePage(state: SandboxState, request: ReadRequest): Answer {
  const {method, url} = request;
  if (method !== 'GET' && method !== 'POST') {
    return jsonAnswer(405, {error: controlTexts.unknownMethod});
  }
  const asked = readAuthorizeRequest(state, url.searchParams);
  if (typeof asked === 'string') {
    return closedPage(400, problemPage(asked));
  }
  if (method === 'GET') {
    return state.options.current.consent === 'always'
      ? agree(state, asked)
      : closedPage(200, consentPage(asked, `${authorizePath}${url.search}`));
  }
  // From the body alone: a link to the page must not decide.
  switch (readForm(request).get('decision')) {
    case 'agree':
      return agree(state, asked);
    case 'decline':
      return sendBack(asked, 'error', state.settings.declinedError);
    default:
      return closedPage(400, problemPage('illegal'));
  }
}

function agree(state: SandboxState, asked: AuthorizeRequest): Answer {
  return sendBack(asked, 'code', state.grants.issueCode(asked.application.appKey, asked.redirectUri));
}

function sendBack(
  {redirectUri, opaqueState}: AuthorizeRequest,
  name: 'code' | 'error',
  value: string,
): Answer {
  const target = new URL(redirectUri);
  target.searchParams.set(name, value);
  if (opaqueState !== undefined) {
    target.searchParams.set('state', opaqueState);
  }
  return {...htmlAnswer(302, controlTexts.returning.zh), headers: {Location: target.href}};
}

/** A page that loads nothing, runs nothing and is neither kept nor framed. */
function closedPage(httpStatus: number, page: Markup): Answer {
  return {
    ...pageAnswer(httpStatus, page),
    headers: {
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    },
  };
}
