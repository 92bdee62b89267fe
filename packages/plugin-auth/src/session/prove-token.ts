import {categoryTranslationGetById} from '@ali1688/contracts';
import {Ali1688Error, isAli1688Error, isServiceRefusal, type ErrorCode} from '@ali1688/contracts/errors';
import type {Application, CallScope, Clock, Secret, TokenSource, Transport} from '@ali1688/contracts/ports';
import {createGateway} from '@ali1688/gateway';
import {sessionTexts} from '../texts/session-texts.ts';

/** The API that a token is proved with: it reads, and it looks at the token. */
export const provingApi = categoryTranslationGetById;

/** The request that it is proved with. */
export const provingRequest = {language: 'en', categoryId: '0'} as const;

/** The gateway looks at the token before permission and package: these prove it. */
const refusalsBehindToken: readonly ErrorCode[] = ['PERMISSION_DENIED', 'QUOTA_EXHAUSTED'];

/** These say nothing about the token. */
const inconclusiveFailures: readonly ErrorCode[] = [
  'NETWORK',
  'TIMEOUT',
  'GATEWAY_UNAVAILABLE',
  'RATE_LIMITED',
  'RESPONSE_INVALID',
  'API_REJECTED',
];

/**
 * Whether a refusal shows that the token before it was accepted: the service answered, or the gateway had come
 * as far as permission and package.
 */
export function provesToken(failure: Ali1688Error): boolean {
  if (failure.details.answeredBy === 'token-service') return false;
  return refusalsBehindToken.includes(failure.code) || isServiceRefusal(failure);
}

/** What one call is made with. */
type Proof = CallScope & {
  readonly gatewayUrl: string;
  readonly application: Application;
  readonly token: Secret;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly timeoutMs: number;
};

/**
 * Makes one signed call that needs a token.
 *
 * @returns undefined when the token was accepted; else why that is not known
 * @throws `TOKEN_REJECTED`, `SIGNATURE_REJECTED`, `APP_KEY_UNKNOWN`, `INTERRUPTED`: it was not
 */
export async function proveToken(proof: Proof): Promise<Ali1688Error | undefined> {
  const {gatewayUrl, application, token, transport, clock, timeoutMs, ...scope} = proof;
  const tokenSource = onlyToken(token);
  const gateway = createGateway({baseUrl: gatewayUrl, application, tokenSource, transport, clock, timeoutMs});
  try {
    await gateway.call(provingApi, provingRequest, scope);
    return undefined;
  } catch (thrown) {
    if (!isAli1688Error(thrown)) throw thrown;
    if (provesToken(thrown)) return undefined;
    if (inconclusiveFailures.includes(thrown.code)) return thrown;
    throw thrown;
  }
}

/** A source of one token, which is not replaced when it is refused. */
function onlyToken(token: Secret): TokenSource {
  return {
    async getToken({rejected} = {}) {
      if (rejected === undefined) return token;
      throw new Ali1688Error({code: 'TOKEN_REJECTED', ...sessionTexts.newTokenRejected});
    },
  };
}
