import type {EntryIdentity} from './entry-identity.ts';
import {listEntries} from './list-entries.ts';

/** How long after its end an entry still tells of a second account. */
const remembersMs = 24 * 3_600_000;

/**
 * Whether the folder knows another grant of the same application and gateway that is valid or ended less
 * than 24 h ago: two accounts, or a changed one. An entry of a later format cannot be judged and counts.
 * (token-store.md section 9)
 *
 * @param now milliseconds since 1970
 */
export function hasOtherGrant(folder: string, identity: EntryIdentity, now: number): boolean {
  return listEntries(folder, identity).some(
    ({grant, entry}) =>
      grant !== identity.grant && (entry === undefined || now - entry.expiresAt < remembersMs),
  );
}
