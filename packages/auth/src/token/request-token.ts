import {isAli1688Error} from '@ali1688/contracts/errors';
import type {Application, CallScope, Clock, Secret, Transport} from '@ali1688/contracts/ports';
import {timeoutError, transportError} from '../failures/token-errors.ts';
import type {Deadline} from './refresh-deadline.ts';
import {readTokenAnswer, type TokenAnswer} from './token-answer.ts';

const maxAnswerBytes = 65_536;

/** What a token request needs beyond the refresh token. */
export type TokenRequestContext = CallScope & {
  readonly gatewayUrl: string;
  readonly application: Application;
  readonly transport: Transport;
  readonly clock: Clock;
  /** Secrets beside those that are sent which an answer may repeat: what is stored. Default none. */
  readonly knownSecrets?: readonly Secret[] | undefined;
};

/** One of the two services, with what is sent to it. */
type TokenCall = {
  /** Path below the gateway base, without the AppKey. */
  readonly path: string;
  /** Everything is in the body. */
  readonly form: Readonly<Record<string, string>>;
  /** What was sent, so that no error repeats it. */
  readonly secrets: readonly Secret[];
  /**
   * Whether an answer that nobody reads is a loss: once begun, it is then not broken off for a signal of the caller.
   * Default false.
   */
  readonly isSpent?: boolean;
  /** Whether it is sent again if the connection failed before a byte was sent. */
  readonly mayRepeat: boolean;
};

/**
 * Asks for an access token with one refresh token. `need_refresh_token` is not sent, so the refresh
 * token stays what it is. (gateway.md section 4.2, token-store.md section 6, step 6)
 *
 * @throws as {@link callTokenService}
 */
export function requestToken(
  context: TokenRequestContext,
  refreshToken: Secret,
  deadline: Deadline,
): Promise<TokenAnswer> {
  const form = {grant_type: 'refresh_token', refresh_token: refreshToken.reveal()};
  const secrets = [refreshToken];
  return callTokenService(context, {path: getTokenPath, form, secrets, mayRepeat: true}, deadline);
}

/** The service that grants tokens, below the gateway base. (gateway.md section 4.2) */
export const getTokenPath = 'http/1/system.oauth2/getToken';

/**
 * One unsigned POST with the application in the body; one repeat only if the connection failed before a
 * byte was sent.
 *
 * @throws `NETWORK`, `TIMEOUT`, `RESPONSE_INVALID` (too large), `INTERRUPTED`
 */
export async function callTokenService(
  context: TokenRequestContext,
  {path, form, secrets, isSpent = false, mayRepeat}: TokenCall,
  deadline: Deadline,
): Promise<TokenAnswer> {
  const {application, clock, transport, log, signal, onRequest} = context;
  const {appKey, appSecret} = application;
  const request = {
    url: `${context.gatewayUrl}/${path}/${encodeURIComponent(appKey)}`,
    body: new URLSearchParams({client_id: appKey, client_secret: appSecret.reveal(), ...form}).toString(),
    maxResponseBytes: maxAnswerBytes,
    ...(signal && !isSpent && {signal}),
  };
  for (let attempt = 1; ; attempt += 1) {
    const leftMs = deadline.endsAt - clock.monotonic();
    if (leftMs <= 0) throw timeoutError(deadline.timeoutMs, false);
    signal?.throwIfAborted();
    onRequest?.();
    try {
      const response = await transport.post({...request, timeoutMs: Math.ceil(leftMs)});
      const tell = (): void =>
        log.debug('token service answered', {httpStatus: response.httpStatus, attempt});
      // What was spent is on the disk before anything else is done with the answer.
      if (isSpent) setImmediate(tell);
      else tell();
      return readTokenAnswer(response, [appSecret, ...secrets, ...(context.knownSecrets ?? [])], clock.now());
    } catch (error) {
      const isRepeated = mayRepeat && attempt === 1 && isUnsent(error);
      if (!isRepeated) throw transportError(error, deadline.timeoutMs);
      log.debug('token service not reached, trying once more');
    }
  }
}

function isUnsent(error: unknown): boolean {
  return isAli1688Error(error) && error.code === 'NETWORK' && error.details.requestSent === false;
}
