import {
  Ali1688Error,
  meaningOfGatewayName,
  meaningOfGatewayNumber,
  type GatewayFault,
} from '@ali1688/contracts/errors';
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

/** A service that failed or is busy, in the words of OAuth (RFC 6749, section 4.1.2.1): it says nothing of the grant. */
const failedCodes = /^(temporarily_unavailable|server_error)$/i;

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
  const error = failureOfAnyGrant(gateway, pauseMs);
  return error === undefined ? refusalOfGrant(gateway) : {error, isOfGrant: false, meansAge: false};
}

/** The failure that another refresh token would meet as well; undefined where the refusal is about this one. */
function failureOfAnyGrant(gateway: GatewayFault, pauseMs: number | undefined): Ali1688Error | undefined {
  const {httpStatus, errorCode = '', errorMessage = ''} = gateway;
  if (httpStatus === 429) return rateLimitedError(gateway, pauseMs);
  const meaning = meaningOfGatewayName(errorCode) ?? meaningOfGatewayNumber(errorCode);
  switch (meaning) {
    case 'RATE_LIMITED':
      return rateLimitedError(gateway, pauseMs);
    case 'APP_KEY_UNKNOWN':
      return appKeyUnknownError(gateway);
    case 'GATEWAY_UNAVAILABLE':
      return unavailableError(gateway);
    case 'API_UNSUPPORTED':
    case 'PERMISSION_DENIED':
    case 'QUOTA_EXHAUSTED':
    case 'SIGNATURE_REJECTED':
      return refused(meaning, gateway);
    default:
  }
  if (errorCode === 'invalid_client') return clientRejectedError(gateway);
  if (httpStatus >= 500 || failedCodes.test(errorCode)) return unavailableError(gateway);
  if (errorCode === 'unauthorized_client') return refused('REFRESH_REJECTED', gateway, 'application');
  const isOfAddress = redirectWords.test(`${errorCode} ${errorMessage}`);
  return isOfAddress ? refused('REFRESH_REJECTED', gateway, 'redirect') : undefined;
}

function refusalOfGrant(gateway: GatewayFault): TokenRefusal {
  const {httpStatus, errorCode = '', errorMessage = ''} = gateway;
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
