import type {Secret} from '@ali1688/contracts/ports';
import type {LegacySlot} from '../slot/legacy-slot.ts';
import type {EntryStore} from '../entries/entry-store.ts';
import type {RefreshHooks} from './refresh-hooks.ts';
import type {TokenRequestContext} from './request-token.ts';

/** What a refresh works with. */
export type RefreshContext = TokenRequestContext & {
  readonly store: EntryStore;
  /** The cache of the older Python skills, where it may be used. */
  readonly slot: LegacySlot | undefined;
  /** The configured refresh token. Absent: only a stored successor can be asked with. */
  readonly refreshToken: Secret | undefined;
  /** Whether the saved login that the refresh token is of has been removed meanwhile. Never throws. */
  readonly isLoggedOut: () => Promise<boolean>;
  /** Identifies what is tried, for the record of a failure. */
  readonly attempt: () => string;
  /** Limit of one request of the caller, in milliseconds. */
  readonly timeoutMs: number;
  readonly hooks: RefreshHooks;
};

/** Why a refresh is wanted. */
export type RefreshPurpose =
  /** No usable token. */
  | {readonly kind: 'stale'}
  /** The present one ends soon: nobody waits for the lock. */
  | {readonly kind: 'advisory'}
  /** The gateway refused this token. */
  | {readonly kind: 'rejected'; readonly token: Secret}
  /** The user asked for a new token: stored ones and records of failures do not count. */
  | {readonly kind: 'forced'};
