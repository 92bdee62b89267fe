import {defaultCallbackHosts} from '../application.ts';
import type {SandboxState} from '../sandbox-state.ts';
import {controlTexts} from '../texts.ts';
import {htmlAnswer, type Answer} from './answer.ts';

/** Path of the authorize page below `authUrl` (gateway.md section 4.1). */
export const authorizePath = '/oauth/authorize';

/**
 * The authorize page. Nobody signs in to a sandbox, so it consents at once and sends the browser back
 * with `code` and `state`. The host of `redirect_uri` must be one of the application's.
 */
export function answerAuthorizePage(state: SandboxState, query: URLSearchParams): Answer {
  const redirectUri = query.get('redirect_uri');
  const application = state.applications.get(query.get('client_id') ?? '');
  if (redirectUri === null || query.get('client_id') === null) {
    return htmlAnswer(400, '缺少必要参数');
  }
  const target = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
  const hosts = application?.callbackHosts ?? defaultCallbackHosts;
  if (application === undefined || target === undefined || !hosts.includes(target.hostname)) {
    return htmlAnswer(400, '非法请求');
  }
  target.searchParams.set('code', state.grants.issueCode(application.appKey, redirectUri));
  const opaque = query.get('state');
  if (opaque !== null) {
    target.searchParams.set('state', opaque);
  }
  return {...htmlAnswer(302, controlTexts.authorized.zh), headers: {Location: target.href}};
}
