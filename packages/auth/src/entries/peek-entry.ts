import {textOf, type StateReading, type StateStore} from '@ali1688/home';
import {entryKey, type EntryIdentity} from './entry-identity.ts';
import {parseEntry, type Entry} from './entry.ts';
import {freshnessOf} from './freshness.ts';

/** A stored entry as it lies there. */
type PeekedEntry = {
  readonly entry: Entry;
  /** Whether it is closed to others. */
  readonly isClosed: boolean;
};

/**
 * The stored entry, however long it lasts, if it is ours. Changes nothing, says nothing and never throws; the
 * entry store's `read` is the look that repairs and tells.
 */
export async function peekEntry(
  state: StateStore,
  identity: EntryIdentity,
): Promise<PeekedEntry | undefined> {
  const reading: StateReading = await state.read(entryKey(identity));
  if (reading.kind !== 'bytes') return undefined;
  const parsed = parseEntry(textOf(reading.bytes), identity);
  return parsed.kind === 'entry' ? {entry: parsed.entry, isClosed: !reading.wasOpen} : undefined;
}

/**
 * The stored entry, if it is fresh and there is nothing to put right or to tell: it is ours and closed to
 * others. Changes nothing, says nothing and never throws; whoever gets `undefined` goes the longer way, which
 * repairs and tells. Every command with a stored token begins here, so this calls for no part of the package
 * that a refresh alone needs. (token-store.md sections 1 and 6, step 2)
 */
export async function readWarmEntry(state: StateStore, identity: EntryIdentity): Promise<Entry | undefined> {
  const peeked = await peekEntry(state, identity);
  if (peeked === undefined || !peeked.isClosed) return undefined;
  return freshnessOf(peeked.entry, state.now()) === 'fresh' ? peeked.entry : undefined;
}
