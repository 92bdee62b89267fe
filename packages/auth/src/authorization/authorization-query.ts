import {Secret} from '@ali1688/contracts/ports';

/** What the authorize page answers in the query of the redirect address. (gateway.md section 4.1) */
export type AuthorizationQuery =
  | {readonly kind: 'code'; readonly code: Secret; readonly state?: string}
  /** `error` is a short name, or `unknown` where it was none. */
  | {readonly kind: 'denied'; readonly error: string; readonly state?: string};

/**
 * Reads the query of the redirect address; undefined if it holds neither a code nor an error, or a
 * parameter twice, as then nobody can tell which one counts.
 */
export function readAuthorizationQuery(query: URLSearchParams): AuthorizationQuery | undefined {
  if (['code', 'state', 'error'].some((name) => query.getAll(name).length > 1)) return undefined;
  const state = query.get('state');
  const withState = state === null ? {} : {state};
  const error = query.get('error');
  // The text comes from outside and is shown to people.
  if (error !== null)
    return {kind: 'denied', error: /^[\w.-]{1,64}$/.test(error) ? error : 'unknown', ...withState};
  const code = query.get('code');
  return code !== null && /^[\x21-\x7e]{1,512}$/.test(code)
    ? {kind: 'code', code: new Secret(code), ...withState}
    : undefined;
}
