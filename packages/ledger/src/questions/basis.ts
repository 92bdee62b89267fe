import {isoTime} from '../when/iso-time.ts';
import type {Basis, OfferedSnapshot} from './answers.ts';
import type {Chosen, SnapshotRow} from './choose-snapshots.ts';

/** A chosen snapshot as an answer names it. */
export function toBasis({snapshot, nearestTo, passedOver}: Chosen, now: number): Basis {
  return {
    snapshotId: snapshot.id.toString(),
    at: isoTime(snapshot.at),
    ageSeconds: Math.max(0, Math.round((now - snapshot.at) / 1000)),
    nearestTo: nearestTo === undefined ? undefined : isoTime(nearestTo),
    passedOver: passedOver.length === 0 ? undefined : passedOver.map(({id}) => id.toString()),
  };
}

/** The newest snapshots of a series, for those who find that one is missing. */
export function offered(snapshots: readonly SnapshotRow[]): readonly OfferedSnapshot[] {
  return snapshots
    .slice(-20)
    .toReversed()
    .map(({id, at, complete}) => ({snapshotId: id.toString(), at: isoTime(at), complete}));
}
