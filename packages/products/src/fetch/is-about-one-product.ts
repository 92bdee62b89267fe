import {isAli1688Error, type ErrorCode} from '@ali1688/contracts/errors';

/** What a service says of one product, and an answer about one that cannot be read. */
const codesOfOneProduct: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['API_REJECTED', 'RESPONSE_INVALID']);

/**
 * Whether a failure belongs to the product that was asked for. Every other one, such as a permission, a package, the
 * pace or the connection, would meet the next product as well.
 */
export function isAboutOneProduct(thrown: unknown): boolean {
  return isAli1688Error(thrown) && codesOfOneProduct.has(thrown.code);
}
