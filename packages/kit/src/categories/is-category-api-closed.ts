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
