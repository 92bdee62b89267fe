import {isAli1688Error, type Ali1688Error, type ErrorCode} from '@ali1688/contracts/errors';

const closedCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CREDENTIALS_MISSING',
  'TOKEN_REJECTED',
  'REFRESH_REJECTED',
  'PERMISSION_DENIED',
  'QUOTA_EXHAUSTED',
  'API_UNSUPPORTED',
]);

/**
 * Whether a failure says that the multilingual category APIs are closed to this user: no token, or one that is
 * refused; no permission; no calls left. `alibaba.category.get`, which needs no token, may answer all the same.
 */
export function isCategoryApiClosed(thrown: unknown): thrown is Ali1688Error {
  return isAli1688Error(thrown) && closedCodes.has(thrown.code);
}

/** Credentials, permission and quota, rate limit, network (surface.md section 5). */
const exitCodes: ReadonlySet<number> = new Set([3, 4, 5, 6]);

/**
 * Whether a failure says that nobody answered who knows: the user may not ask, has asked too often, or 1688
 * cannot be reached. A refusal of this very question is not one of them.
 */
export function isGatewayOutOfReach(thrown: unknown): thrown is Ali1688Error {
  return isCategoryApiClosed(thrown) || (isAli1688Error(thrown) && exitCodes.has(thrown.exitCode));
}
