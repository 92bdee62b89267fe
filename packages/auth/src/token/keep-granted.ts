import {isSameSecret} from '../credentials/credentials.ts';
import type {Entry} from '../entries/entry.ts';
import {holdProcessSignals} from './hold-signals.ts';
import type {RefreshContext} from './refresh-context.ts';
import type {GrantedToken} from './token-answer.ts';

/** What is known beside the answer. */
type Circumstances = {
  /** Start of the request, milliseconds since 1970. */
  readonly obtainedAt: number;
  /** The entry that is replaced. */
  readonly present: Entry | undefined;
  readonly isReplacement: boolean;
};

/**
 * Saves what the token service granted, with what is known of the account, and offers it to the older
 * skills. Signals wait until the entry has its name. A token without a lifetime is kept only where a successor of the
 * refresh token came with it. (token-store.md section 6, steps 8 and 9)
 *
 * @returns `undefined` where the login has been removed meanwhile: nothing of it is kept then
 */
export async function keepGranted(
  context: RefreshContext,
  token: GrantedToken,
  circumstances: Circumstances,
): Promise<Entry | undefined> {
  const {store, slot, log, hooks, isLoggedOut} = context;
  const entry = entryOf(context, token, circumstances);
  if (token.lifetimeMs === undefined && entry.refreshToken === circumstances.present?.refreshToken) {
    log.debug('token without a lifetime is not stored');
    return entry;
  }
  const endHold = holdProcessSignals();
  try {
    hooks.onStep?.('answered');
    if (await isLoggedOut()) return undefined;
    await store.save(entry, () => hooks.onStep?.('written'));
    // Without a lock the logout may have come in between.
    if (await isLoggedOut()) {
      await store.remove();
      return undefined;
    }
  } finally {
    endHold();
  }
  hooks.onStep?.('saved');
  if (token.lifetimeMs !== undefined) await slot?.mirror(entry, token.refreshToken);
  hooks.onStep?.('mirrored');
  await store.tidy();
  return entry;
}

function entryOf(
  {refreshToken}: RefreshContext,
  token: GrantedToken,
  {obtainedAt, present, isReplacement}: Circumstances,
): Entry {
  // The configured refresh token is never copied into the store, not even if the answer repeats it.
  const isNew = token.refreshToken !== undefined && !isSameSecret(token.refreshToken, refreshToken);
  const successor = isNew ? token.refreshToken : present?.refreshToken;
  const refreshExpiresAt = token.refreshExpiresAt ?? present?.refreshExpiresAt;
  const memberId = token.memberId ?? present?.memberId;
  const resourceOwner = token.resourceOwner ?? present?.resourceOwner;
  return {
    accessToken: token.accessToken,
    obtainedAt,
    expiresAt: obtainedAt + (token.lifetimeMs ?? 0),
    ...(successor && {refreshToken: successor}),
    ...(refreshExpiresAt !== undefined && {refreshExpiresAt}),
    ...(memberId && {memberId}),
    ...(resourceOwner && {resourceOwner}),
    ...(isReplacement && {isReplacement}),
  };
}
