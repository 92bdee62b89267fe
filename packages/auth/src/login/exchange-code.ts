import {Ali1688Error} from '@ali1688/contracts/errors';
import {parseServiceAddress, type Secret} from '@ali1688/contracts/ports';
import {testSaving, type FileStateStore} from '@ali1688/home';
import {tokensFolderName} from '../entries/entry-identity.ts';
import {asInterruption} from '../failures/token-errors.ts';
import {lookAtProfiles, newerProfilesError} from '../profiles/profiles-file.ts';
import {codeRejected} from '../texts/login-texts.ts';
import {readStoredSecrets} from '../status/read-stored-secrets.ts';
import {refreshDeadline} from '../token/refresh-deadline.ts';
import {callTokenService, getTokenPath, type TokenRequestContext} from '../token/request-token.ts';
import type {GrantedToken} from '../token/token-answer.ts';

/** What {@link exchangeCode} works with. */
export type CodeExchange = TokenRequestContext & {
  /** The code that came back to `redirectUri`. It lives 2 minutes and works once. */
  readonly code: Secret;
  readonly redirectUri: string;
  /** Where the tokens will be saved. */
  readonly home: FileStateStore;
  /** Limit of one request in milliseconds; at most 10 s are used. */
  readonly timeoutMs: number;
};

/** What a code was exchanged for. Save it with `saveLogin`. */
export type ExchangedCode = {
  readonly token: GrantedToken;
  /** Start of the request, milliseconds since 1970. */
  readonly obtainedAt: number;
};

/**
 * Exchanges an authorization code for tokens. That they can be saved is tested before the code is spent.
 * (gateway.md section 4.2, token-store.md section 3)
 *
 * @throws `STATE_UNUSABLE` before anything is sent; `REFRESH_REJECTED` (the code or the application was
 *   refused), `APP_KEY_UNKNOWN`, `RATE_LIMITED`, `NETWORK`, `TIMEOUT`, `GATEWAY_UNAVAILABLE`,
 *   `RESPONSE_INVALID`, `INTERRUPTED`, `USAGE_INVALID` (gateway)
 */
export async function exchangeCode(options: CodeExchange): Promise<ExchangedCode> {
  const {code, redirectUri, home, signal} = options;
  const gatewayUrl = parseServiceAddress(options.gatewayUrl, 'ALI1688_GATEWAY_URL');
  await testSaving(home, tokensFolderName);
  // A broken profile file is moved aside on saving; one of a newer version must stay.
  if (lookAtProfiles(home).kind === 'newer') throw newerProfilesError(home);
  const form = {
    grant_type: 'authorization_code',
    need_refresh_token: 'true',
    redirect_uri: redirectUri,
    code: code.reveal(),
  };
  const obtainedAt = home.now();
  const answer = await callTokenService(
    {...options, gatewayUrl, knownSecrets: storedSecrets(home)},
    {path: getTokenPath, form, secrets: [code], isSpent: true, mayRepeat: true},
    refreshDeadline(options),
  ).catch((error: unknown) => {
    throw asInterruption(error, signal);
  });
  if (answer.kind === 'granted') return {token: answer.token, obtainedAt};
  const {error} = answer;
  if (answer.kind === 'failed' || !answer.meansAge) throw error;
  throw new Ali1688Error({
    code: 'REFRESH_REJECTED',
    ...codeRejected,
    details: {gateway: error.details.gateway},
  });
}

/** Of an earlier login too: nothing of them may come back as a name. */
function storedSecrets({location: {path}}: FileStateStore): readonly Secret[] {
  return path === undefined ? [] : readStoredSecrets(path);
}
