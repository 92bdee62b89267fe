/** A fault that is known and not yet mended: failures of this rule under this mutation are counted and not reported. */
export type KnownFault = {
  readonly mutation: string;
  /** The rule that is broken. */
  readonly rule: string;
  /** What is wrong, with the smallest input. */
  readonly what: string;
};

/** To be emptied: whoever mends a fault takes its line away. */
export const knownFaults: readonly KnownFault[] = [
  ...['deep arrays', 'deep objects', 'deep rows'].map((mutation) => ({
    mutation,
    rule: 'nothing unexpected',
    what: '`api call` of an answer that is nested some thousand deep ends in UNEXPECTED (stack overflow)',
  })),
  ...['no success without an answer', 'no silence about a failed call'].map((rule) => ({
    mutation: 'bytes that are no UTF-8',
    rule,
    what: 'a token answer that is no UTF-8 is read as if it were, and its mangled values are used',
  })),
];
