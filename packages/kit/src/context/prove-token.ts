import {categoryTranslationGetById} from '@ali1688/contracts';
import {Ali1688Error, isAli1688Error, type ErrorCode} from '@ali1688/contracts/errors';
import type {Application, Clock, Log, Secret, TokenSource, Transport} from '@ali1688/contracts/ports';
import {createGateway} from '@ali1688/gateway';
import {authTexts} from '../failure/auth-texts.ts';

/** What one call is made with. */
type Proof = {
  readonly gatewayUrl: string;
  readonly application: Application;
  readonly token: Secret;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
};

/** The gateway looks at the token before permission, package and arguments (gateway.md section 7): these prove it. */
const provingRefusals: readonly ErrorCode[] = ['PERMISSION_DENIED', 'QUOTA_EXHAUSTED', 'API_REJECTED'];

/** These say nothing about the token. */
const inconclusiveFailures: readonly ErrorCode[] = [
  'NETWORK',
  'TIMEOUT',
  'GATEWAY_UNAVAILABLE',
  'RATE_LIMITED',
  'RESPONSE_INVALID',
];

/**
 * Makes one signed call that needs a token.
 *
 * @returns undefined when the token was accepted; else why that is not known
 * @throws `TOKEN_REJECTED`, `SIGNATURE_REJECTED`, `APP_KEY_UNKNOWN`, `INTERRUPTED`: it was not
 */
export async function proveToken({gatewayUrl, token, ...proof}: Proof): Promise<Ali1688Error | undefined> {
  const gateway = createGateway({...proof, baseUrl: gatewayUrl, tokenSource: onlyToken(token)});
  try {
    await gateway.call(categoryTranslationGetById, {language: 'en', categoryId: '0'});
    return undefined;
  } catch (thrown) {
    if (!isAli1688Error(thrown)) throw thrown;
    if (provingRefusals.includes(thrown.code)) return undefined;
    if (inconclusiveFailures.includes(thrown.code)) return thrown;
    throw thrown;
  }
}

/** A source of one token, which is not replaced when it is refused. */
function onlyToken(token: Secret): TokenSource {
  return {
    async getToken({rejected} = {}) {
      if (rejected === undefined) return token;
      throw new Ali1688Error({code: 'TOKEN_REJECTED', ...authTexts.newTokenRejected});
    },
  };
}
