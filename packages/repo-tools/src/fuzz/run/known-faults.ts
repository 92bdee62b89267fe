/** A fault that is known and not yet mended: failures of this rule under this mutation are counted and not reported. */
export type KnownFault = {
  readonly mutation: string;
  /** The rule that is broken. */
  readonly rule: string;
  /** What is wrong, with the smallest input. */
  readonly what: string;
};

/** To be emptied: whoever mends a fault takes its line away. */
export const knownFaults: readonly KnownFault[] = [];
