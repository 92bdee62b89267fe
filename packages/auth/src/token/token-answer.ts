import type {Ali1688Error} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import {retryAfterMs, Secret, type TransportResponse} from '@ali1688/contracts/ports';
import {createSecretMatcher} from '@ali1688/contracts/secrets';
import {errorCodeOf, toldFault} from '../failures/gateway-fault.ts';
import {answerInvalidError, pageError} from '../failures/token-errors.ts';
import {tokenRefusal} from '../failures/token-refusal.ts';
import {maxNameLength, maxTokenLength, ownText, ownValue} from '../reading/own-value.ts';
import {parseRefreshTokenTimeout} from './refresh-token-timeout.ts';
import {tokenLifetimeMs} from './token-lifetime.ts';

/** Longest pause that is kept because a token service asks for it. */
const maxPauseMs = 3_600_000;

/** What a token service granted. (gateway.md section 4.3) */
export type GrantedToken = {
  readonly accessToken: Secret;
  /** Milliseconds from the start of the request. Absent: use the token once, do not save it. */
  readonly lifetimeMs: number | undefined;
  /** Normally absent after a refresh. */
  readonly refreshToken: Secret | undefined;
  /** End of the authorization, milliseconds since 1970. */
  readonly refreshExpiresAt: number | undefined;
  readonly memberId: string | undefined;
  readonly resourceOwner: string | undefined;
};

/** What an answer to one refresh token means. */
export type TokenAnswer =
  | {readonly kind: 'granted'; readonly token: GrantedToken}
  /** Not for this refresh token; another one may be accepted. */
  | {
      readonly kind: 'refused';
      readonly error: Ali1688Error;
      /** Whether it says that what was sent has ended or was used. */
      readonly meansAge: boolean;
    }
  /** Not for any refresh token. */
  | {readonly kind: 'failed'; readonly error: Ali1688Error};

/**
 * Reads an answer, which is UTF-8 or not used. The client relies on "not 2xx, or no `access_token`" and on few codes
 * beyond that, because the texts of refusals are not established. (gateway.md section 4.6)
 *
 * @param secrets what was sent and what is stored, so that neither an error nor a name repeats it
 * @param now milliseconds since 1970, for a `Retry-After` that is a date
 */
export function readTokenAnswer(
  response: TransportResponse,
  secrets: readonly Secret[],
  now: number,
): TokenAnswer {
  const {httpStatus} = response;
  const text = decodeUtf8(response.body)?.trimStart();
  const json = text === undefined ? undefined : parseJson(text);
  // The well-known refusal comes as a plain body too.
  const isPlainRefusal = text !== undefined && !isRecord(json) && /^"?Request need user auth/i.test(text);
  const answer = isPlainRefusal ? {error_description: text} : json;
  const known = [...secrets, ...secretsOf(answer)];
  const fault = isRecord(answer) ? toldFault(httpStatus, answer, known) : {httpStatus};
  const failed = (error: Ali1688Error): TokenAnswer => ({kind: 'failed', error});

  if (httpStatus < 200 || (httpStatus >= 300 && httpStatus < 400)) return failed(answerInvalidError(fault));
  if (httpStatus < 500 && httpStatus !== 429 && text?.startsWith('<') === true)
    return failed(pageError(fault));
  if (httpStatus >= 400 || isPlainRefusal || (isRecord(answer) && errorCodeOf(answer) !== undefined)) {
    const askedMs = retryAfterMs(response.retryAfter, now);
    const pauseMs = askedMs === undefined ? undefined : Math.min(askedMs, maxPauseMs);
    const {error, isOfGrant, meansAge} = tokenRefusal(fault, pauseMs);
    return isOfGrant ? {kind: 'refused', error, meansAge} : failed(error);
  }
  if (!isRecord(answer)) return failed(answerInvalidError(fault));
  const accessToken = ownText(answer, 'access_token', maxTokenLength);
  if (accessToken !== undefined)
    return {kind: 'granted', token: readGrantedToken(answer, accessToken, known)};
  const isAbsent = (ownValue(answer, 'access_token') ?? null) === null;
  const error = answerInvalidError(fault);
  return isAbsent ? {kind: 'refused', error, meansAge: false} : failed(error);
}

function decodeUtf8(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(body);
  } catch {
    return undefined;
  }
}

/** The tokens of an answer: where it repeats one in another field, that is no name and no message. */
function secretsOf(answer: unknown): readonly Secret[] {
  if (!isRecord(answer)) return [];
  return ['access_token', 'refresh_token']
    .map((key) => ownText(answer, key, maxTokenLength))
    .filter((value) => value !== undefined)
    .map((value) => new Secret(value));
}

/** The optional fields. One of a wrong type counts as absent: the token is good all the same. */
function readGrantedToken(
  answer: Readonly<Record<string, unknown>>,
  accessToken: string,
  secrets: readonly Secret[],
): GrantedToken {
  const refreshToken = ownText(answer, 'refresh_token', maxTokenLength);
  const clean = createSecretMatcher(secrets.map((secret) => secret.reveal()));
  /** What holds a secret in any written form is no name: names are stored and shown. */
  const nameIn = (key: string): string | undefined => {
    const name = ownText(answer, key, maxNameLength);
    return name === undefined || clean(name) !== name ? undefined : name;
  };
  return {
    accessToken: new Secret(accessToken),
    lifetimeMs: tokenLifetimeMs(ownValue(answer, 'expires_in')),
    refreshToken: refreshToken === undefined ? undefined : new Secret(refreshToken),
    refreshExpiresAt: parseRefreshTokenTimeout(ownValue(answer, 'refresh_token_timeout')),
    memberId: nameIn('memberId'),
    // One old page spells it the second way.
    resourceOwner: nameIn('resource_owner') ?? nameIn('resourceOwner'),
  };
}
