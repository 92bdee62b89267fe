import fc from 'fast-check';
import type {Draw, Mutation} from '../mutations/mutation.ts';

/** A mutation by its name, with what decides about it. */
export type DrawnMutation = Draw & {readonly name: string};

/** What is drawn at random for one case; operation, words, format and language follow from its number. */
export type FuzzCase = {
  /** The answer of the sandbox, or one that the contract allows, of this seed. */
  readonly contractSeed: number | undefined;
  readonly data: readonly DrawnMutation[];
  readonly text: DrawnMutation | undefined;
  readonly http: DrawnMutation | undefined;
  readonly wire: DrawnMutation | undefined;
  /** Which requests get the spoilt answer: from this one on, counted from 0, and how many. */
  readonly from: number;
  readonly times: number;
  /** Which credentials there are. */
  readonly login: Login;
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly isVerbose: boolean;
};

/** What leaves an answer as it is. */
export const untouched = {
  contractSeed: undefined,
  data: [],
  text: undefined,
  http: undefined,
  wire: undefined,
} as const satisfies Partial<FuzzCase>;

/** An access token or a refresh token in the environment, or a login that was saved. */
export type Login = 'token' | 'grant' | 'saved';

/** Names of the mutations that may be drawn, by the level of the answer that they change. */
export type MutationNames = {
  readonly [Level in 'data' | 'text' | 'http' | 'wire']: readonly string[];
};

/** Most sizes are small: a text of a million characters takes as long as a hundred cases. */
const sizes = [1, 2, 10, 100, 1000, 10_000];
const largeSizes = [100_000, 1_000_000];

/** Draws cases. One of a few dozen has no mutation at all: it shows that a run succeeds when nothing is wrong. */
export function fuzzCases(names: MutationNames): fc.Arbitrary<FuzzCase> {
  const size = fc.oneof(
    {weight: 30, arbitrary: fc.constantFrom(...sizes)},
    {weight: 1, arbitrary: fc.constantFrom(...largeSizes)},
  );
  const drawn = (level: readonly string[]) =>
    fc.record({name: fc.constantFrom(...level), at: fc.nat(4000), pick: fc.nat(1000), size});
  const seldom = (level: readonly string[]) =>
    fc.oneof({weight: 5, arbitrary: fc.constant(undefined)}, {weight: 1, arbitrary: drawn(level)});
  return fc.record({
    contractSeed: fc.oneof({weight: 2, arbitrary: fc.constant(undefined)}, {weight: 1, arbitrary: fc.nat()}),
    data: fc.oneof(
      {weight: 2, arbitrary: fc.constant([])},
      {weight: 5, arbitrary: fc.array(drawn(names.data), {minLength: 1, maxLength: 1})},
      {weight: 1, arbitrary: fc.array(drawn(names.data), {minLength: 2, maxLength: 3})},
    ),
    text: seldom(names.text),
    http: seldom(names.http),
    wire: seldom(names.wire),
    from: fc.oneof({weight: 4, arbitrary: fc.constant(0)}, {weight: 1, arbitrary: fc.nat(4)}),
    times: fc.constantFrom(1000, 1, 2),
    login: fc.constantFrom<Login>('token', 'grant', 'saved'),
    isTerminal: fc.boolean(),
    columns: fc.constantFrom(80, 60, 120, 20),
    isVerbose: fc.oneof(
      {weight: 6, arbitrary: fc.constant(false)},
      {weight: 1, arbitrary: fc.constant(true)},
    ),
  });
}

/** The mutation of a name. */
export function mutationNamed<State>(mutations: readonly Mutation<State>[], name: string): Mutation<State> {
  const found = mutations.find((mutation) => mutation.name === name);
  if (found === undefined) throw new RangeError(`There is no mutation "${name}".`);
  return found;
}
