import {isAli1688Error} from '@ali1688/contracts/errors';
import type {Application, Clock, Log, Secret, Transport} from '@ali1688/contracts/ports';
import {readTokenAnswer, type TokenAnswer} from './token-answer.ts';
import {timeoutError, transportError} from './token-errors.ts';

const maxAnswerBytes = 65_536;

/** What a token request needs beyond the refresh token. */
export type TokenRequestContext = {
  readonly gatewayUrl: string;
  readonly application: Application;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
};

/** An end that several requests share. */
export type Deadline = {
  /** Reading of `clock.monotonic()` at which it is over. */
  readonly endsAt: number;
  /** The whole span, for the message. */
  readonly timeoutMs: number;
};

/**
 * Asks for an access token with one refresh token: one POST, and one repeat only if the connection
 * failed before a byte was sent. Unsigned; everything is in the body. `need_refresh_token` is not
 * sent, so the refresh token stays what it is. (gateway.md section 4.2, token-store.md section 6, step 6)
 *
 * @throws `NETWORK`, `TIMEOUT`, `RESPONSE_INVALID` (too large), `INTERRUPTED`
 */
export async function requestToken(
  context: TokenRequestContext,
  refreshToken: Secret,
  deadline: Deadline,
): Promise<TokenAnswer> {
  const {application, clock, transport, log, signal} = context;
  const appKey = application.appKey;
  const request = {
    url: `${context.gatewayUrl}/http/1/system.oauth2/getToken/${encodeURIComponent(appKey)}`,
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: appKey,
      client_secret: application.appSecret.reveal(),
      refresh_token: refreshToken.reveal(),
    }).toString(),
    maxResponseBytes: maxAnswerBytes,
    ...(signal && {signal}),
  };
  for (let attempt = 1; ; attempt += 1) {
    const leftMs = deadline.endsAt - clock.monotonic();
    if (leftMs <= 0) throw timeoutError(deadline.timeoutMs, false);
    try {
      const response = await transport.post({...request, timeoutMs: Math.ceil(leftMs)});
      log.debug('token service answered', {httpStatus: response.httpStatus, attempt});
      return readTokenAnswer(response, [application.appSecret, refreshToken], clock.now());
    } catch (error) {
      const mayRepeat = attempt === 1 && isUnsent(error);
      if (!mayRepeat) throw transportError(error, deadline.timeoutMs);
      log.debug('token service not reached, trying once more');
    }
  }
}

function isUnsent(error: unknown): boolean {
  return isAli1688Error(error) && error.code === 'NETWORK' && error.requestSent === false;
}
