import {defaultCallbackHosts, type SandboxApplication} from '../settings/application.ts';
import type {SandboxState} from '../state/sandbox-state.ts';

/** What the address of the authorize page asks for. */
export type AuthorizeRequest = {
  readonly application: SandboxApplication;
  /** As it was sent; the exchange of the code has to repeat it. */
  readonly redirectUri: string;
  /** Comes back unchanged; undefined if none was sent. */
  readonly opaqueState: string | undefined;
};

/** Why nobody can be sent anywhere: a parameter is missing, or application and address do not fit. */
export type AuthorizeProblem = 'missing' | 'illegal';

/**
 * Reads the query of the authorize page. The host of `redirect_uri` must be one of the application's
 * (gateway.md section 4.1).
 */
export function readAuthorizeRequest(
  state: SandboxState,
  query: URLSearchParams,
): AuthorizeRequest | AuthorizeProblem {
  const clientId = query.get('client_id');
  const redirectUri = query.get('redirect_uri');
  if (clientId === null || redirectUri === null) {
    return 'missing';
  }
  const application = state.applications.get(clientId);
  if (application === undefined || !isCallback(redirectUri, application)) {
    return 'illegal';
  }
  return {application, redirectUri, opaqueState: query.get('state') ?? undefined};
}

function isCallback(redirectUri: string, {callbackHosts}: SandboxApplication): boolean {
  if (!URL.canParse(redirectUri)) {
    return false;
  }
  const {protocol, hostname} = new URL(redirectUri);
  const isWebAddress = protocol === 'http:' || protocol === 'https:';
  return isWebAddress && (callbackHosts ?? defaultCallbackHosts).includes(hostname);
}
