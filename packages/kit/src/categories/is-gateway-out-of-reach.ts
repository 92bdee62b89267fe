import {isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';
import {isCategoryApiClosed} from './is-category-api-closed.ts';

/** Credentials, permission and quota, rate limit, network (surface.md section 5). */
const exitCodes: ReadonlySet<number> = new Set([3, 4, 5, 6]);

/**
 * Whether a failure says that nobody answered who knows: the user may not ask, has asked too often, or 1688
 * cannot be reached. A refusal of this very question is not one of them.
 */
export function isGatewayOutOfReach(thrown: unknown): thrown is Ali1688Error {
  return isCategoryApiClosed(thrown) || (isAli1688Error(thrown) && exitCodes.has(thrown.exitCode));
}
