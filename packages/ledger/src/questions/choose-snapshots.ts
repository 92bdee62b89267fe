import type {When} from '../when/parse-when.ts';

/** A snapshot of one series, as far as it matters for the choice. */
export type SnapshotRow = {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly complete: boolean;
  readonly contentId: number;
};

/** A complete snapshot, and how it came to be chosen. */
export type Chosen = {
  readonly snapshot: SnapshotRow;
  /** The moment that was asked for, where it is of another. */
  readonly nearestTo?: number | undefined;
  /** Incomplete ones that would have fitted better. */
  readonly passedOver: readonly SnapshotRow[];
};

/**
 * The snapshot at the end of a span, or the only one that is asked for: the newest complete one unless a time is
 * named; of a day its last, else the nearest, the earlier of two.
 *
 * @param snapshots of one series, the oldest first
 */
export function chooseLater(snapshots: readonly SnapshotRow[], when: When | undefined): Chosen | undefined {
  if (when?.kind === 'time') return nearest(snapshots, when, 'last');
  const newest = lastComplete(snapshots);
  return when === undefined || newest === undefined
    ? newest
    : chooseEarlier(snapshots, when, newest.snapshot);
}

/**
 * The snapshot at the beginning of a span: the one before the later one unless a time is named; of a day its first,
 * else the nearest, the earlier of two. Always before the later one.
 */
export function chooseEarlier(
  snapshots: readonly SnapshotRow[],
  when: When | undefined,
  later: SnapshotRow,
): Chosen | undefined {
  const earlier = snapshots.slice(0, snapshots.indexOf(later));
  return when?.kind === 'time' ? nearest(earlier, when, 'first') : lastComplete(earlier);
}

function lastComplete(snapshots: readonly SnapshotRow[]): Chosen | undefined {
  const place = snapshots.findLastIndex(({complete}) => complete);
  const snapshot = snapshots[place];
  return snapshot && {snapshot, passedOver: snapshots.slice(place + 1)};
}

type Time = Extract<When, {kind: 'time'}>;

function nearest(snapshots: readonly SnapshotRow[], time: Time, ofDay: 'first' | 'last'): Chosen | undefined {
  const distanceOf = ({at}: SnapshotRow): number => Math.max(time.start - at, at - time.end, 0);
  const complete = snapshots.filter((snapshot) => snapshot.complete);
  const within = complete.filter((snapshot) => distanceOf(snapshot) === 0);
  const snapshot = (ofDay === 'first' ? within[0] : within.at(-1)) ?? closest(complete, distanceOf);
  if (snapshot === undefined) return undefined;
  const distance = distanceOf(snapshot);
  if (distance === 0) return {snapshot, passedOver: []};
  const passedOver = snapshots.filter((one) => distanceOf(one) < distance);
  return {snapshot, nearestTo: ofDay === 'first' ? time.start : time.end, passedOver};
}

/** The first of those with the smallest distance. */
function closest(
  snapshots: readonly SnapshotRow[],
  distanceOf: (snapshot: SnapshotRow) => number,
): SnapshotRow | undefined {
  let best: SnapshotRow | undefined;
  for (const snapshot of snapshots) {
    if (best === undefined || distanceOf(snapshot) < distanceOf(best)) best = snapshot;
  }
  return best;
}
