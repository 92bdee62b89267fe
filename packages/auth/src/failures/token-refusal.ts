import {Ali1688Error, type GatewayFault} from '@ali1688/contracts/errors';
import {refusalHints, refusedWith} from '../texts/refusal-texts.ts';
import {
  appKeyUnknownError,
  clientRejectedError,
  rateLimitedError,
  refreshRejectedError,
  unavailableError,
} from './token-errors.ts';

/** What a refusal of the token service means. */
export type TokenRefusal = {
  readonly error: Ali1688Error;
  /** Whether another refresh token may be accepted. */
  readonly isOfGrant: boolean;
  /** Whether the refresh token or the code has ended or was used, so that only a new login helps. */
  readonly meansAge: boolean;
};

/** What is told in 1688's words alone. */
type PlainCode = Exclude<keyof typeof refusalHints, 'application' | 'redirect'>;

/** Codes that mean that a grant has ended, is used, or is nobody's. */
const agedCodes =
  /^(invalid_grant|invalid_token|invalid_refresh_token|invalid_code|expired_token|token_expired|401)$/i;

/** The same in words, with what has ended. */
const agedWords =
  /user auth(orized|enticated)|(refresh.?token|^code\b|authorization code|授权码|令牌).*(invalid|expired|used|wrong|失效|过期|无效)|(invalid|expired).*(refresh.?token|authorization code)/i;

const redirectWords = /redirect.?ur[il]|callback|回调/i;

/** Codes of the gateway with a meaning of their own, as for calls of an API. First match wins. (gateway.md section 6) */
const gatewayCodes: readonly (readonly [RegExp, PlainCode])[] = [
  [/^gw\.Signature(Invalid|Missing)$/i, 'SIGNATURE_REJECTED'],
  [/^(gw\.NoUsageLeft.*|403)$/i, 'QUOTA_EXHAUSTED'],
  [/^gw\.APIACLDecline$/i, 'PERMISSION_DENIED'],
  [/^(gw\.APIUnsupported|404)$/i, 'API_UNSUPPORTED'],
];

/** A parameter of the request, so most likely the refresh token. */
const parameterCodes = /^gw\.(ParamMissing|IllegalParam|UserNotLogin)$/i;

/**
 * Judges a refusal of the token service by its code and its words. It claims that a grant has ended only where they
 * say so; what is about the application, its packages or its callback address keeps its own class, and no login is
 * advised where that would end in the same refusal. (gateway.md sections 4.6 and 6)
 *
 * @param pauseMs what the server asked for, if it did
 */
export function tokenRefusal(gateway: GatewayFault, pauseMs?: number): TokenRefusal {
  const {httpStatus, errorCode = '', errorMessage = ''} = gateway;
  const failed = (error: Ali1688Error): TokenRefusal => ({error, isOfGrant: false, meansAge: false});
  if (/^gw\.Qos/i.test(errorCode) || httpStatus === 429) return failed(rateLimitedError(gateway, pauseMs));
  if (/^gw\.AppKey(NotFound|Missing)$/i.test(errorCode)) return failed(appKeyUnknownError(gateway));
  if (errorCode === 'invalid_client') return failed(clientRejectedError(gateway));
  const named = gatewayCodes.find(([pattern]) => pattern.test(errorCode))?.[1];
  if (named !== undefined) return failed(refused(named, gateway));
  if (httpStatus >= 500 || /^(gw\.Timeout.*|50[0-4])$/i.test(errorCode))
    return failed(unavailableError(gateway));
  if (errorCode === 'unauthorized_client') return failed(refused('REFRESH_REJECTED', gateway, 'application'));
  if (redirectWords.test(`${errorCode} ${errorMessage}`))
    return failed(refused('REFRESH_REJECTED', gateway, 'redirect'));
  // A bare 400 or 401 is how an ended grant is refused.
  const isBare = errorCode === '' && errorMessage === '' && [400, 401].includes(httpStatus);
  if (isBare || agedCodes.test(errorCode) || agedWords.test(errorMessage))
    return {error: refreshRejectedError(gateway), isOfGrant: true, meansAge: true};
  const isUnknown = /^(gw|ISV|ISP)\./i.test(errorCode) && !parameterCodes.test(errorCode);
  const code = isUnknown ? 'API_REJECTED' : 'REFRESH_REJECTED';
  return {error: refused(code, gateway), isOfGrant: true, meansAge: false};
}

function refused(
  code: PlainCode,
  gateway: GatewayFault,
  hint: keyof typeof refusalHints = code,
): Ali1688Error {
  // No token came of it, so it proves none, whatever its code.
  const details = {gateway, answeredBy: 'token-service'} as const;
  return new Ali1688Error({code, text: refusedWith(gateway), hint: refusalHints[hint], details});
}
