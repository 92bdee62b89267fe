import type {CallScope} from '@ali1688/contracts/ports';
import {openRefreshContext, type TokenSourceOptions} from './open-refresh-context.ts';
import {refreshEntry} from './refresh-entry.ts';
import {warnOfExpiry} from './warn-of-expiry.ts';

/** What is known of a token beside the token. Times are milliseconds since 1970. */
export type TokenFacts = {
  readonly obtainedAt: number;
  readonly expiresAt: number;
  /** End of the authorization, if it is known. */
  readonly refreshExpiresAt: number | undefined;
  readonly memberId: string | undefined;
  readonly resourceOwner: string | undefined;
};

/**
 * Obtains a new access token now, for `auth refresh`: a stored one does not count unless another process
 * stored it after this call began, and neither does the record of a failure. A token in
 * `ALI1688_ACCESS_TOKEN` is left alone. (token-store.md sections 5 and 7)
 *
 * @throws as `TokenSource.getToken`
 */
export async function refreshNow(options: TokenSourceOptions & CallScope): Promise<TokenFacts> {
  const context = openRefreshContext(options).contextFor(options);
  const entry = await refreshEntry(context, {kind: 'forced'});
  // Only an early refresh leaves it to another process.
  if (entry === undefined) throw new TypeError('a forced refresh gave no entry');
  warnOfExpiry(entry, context.store.now(), options.log);
  const {obtainedAt, expiresAt, refreshExpiresAt, memberId, resourceOwner} = entry;
  return {obtainedAt, expiresAt, refreshExpiresAt, memberId, resourceOwner};
}
