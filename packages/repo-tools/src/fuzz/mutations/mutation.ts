import type {Envelope} from '@ali1688/contracts';

/**
 * What an answer is after a mutation, judged by who made it and not by who reads it.
 *
 * - `sound`: the contract calls it a success, whatever it looks like.
 * - `declined`: the service behind the gateway says no, or the gateway after it has judged the token.
 * - `refused`: the gateway, or nobody knows who, says no.
 * - `broken`: nothing that can be read, or an error of HTTP.
 * - `open`: a reader may take it or refuse it, but may not fall over it.
 */
export type Verdict = 'sound' | 'open' | 'declined' | 'refused' | 'broken';

/** What decides about one mutation: drawn at random, and shrunk to the smallest that still fails. */
export type Draw = {
  /** Where, counted from the beginning; a remainder where there is less. */
  readonly at: number;
  /** Which of several ways. */
  readonly pick: number;
  /** How much. */
  readonly size: number;
};

/** A way to spoil an answer on one of its levels: the tree of its JSON, its bytes, its HTTP, its connection. */
export type Mutation<State> = {
  readonly name: string;
  /** Whether the answer never ends, so that the run is to be given little time. */
  readonly takesLong?: boolean;
  /** Whether nothing is left of what was there before. */
  readonly replaces?: boolean;
  /** @param envelope how the API wraps its data */
  apply(state: State, draw: Draw, envelope: Envelope): readonly [State, Verdict];
};

/** One of several, for a draw. */
export function choose<Value>(values: readonly Value[], pick: number): Value {
  const chosen = values[pick % values.length];
  if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
  return chosen;
}

/** The verdict on an answer that was spoilt on several levels: nothing on a later one mends it. */
export function gravest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((worst, verdict) => (gravity[verdict] > gravity[worst] ? verdict : worst), 'sound');
}

const gravity: Readonly<Record<Verdict, number>> = {sound: 0, open: 1, declined: 2, refused: 3, broken: 4};
