/** A fault that is known and not yet mended: failures of this rule under this mutation are counted and not reported. */
export type KnownFault = {
  /** Its name, or `any`. */
  readonly mutation: string;
  /** The rule that is broken. */
  readonly rule: string;
  /** What is wrong, with the smallest input. */
  readonly what: string;
};

const successRules = ['no success without an answer', 'no silence about a failed call'];

/** To be emptied: whoever mends a fault takes its line away. */
export const knownFaults: readonly KnownFault[] = [
  ...['deep arrays', 'deep objects', 'deep rows'].map((mutation) => ({
    mutation,
    rule: 'nothing unexpected',
    what: '`api call` of an answer that is nested some thousand deep ends in UNEXPECTED (stack overflow)',
  })),
  ...successRules.map((rule) => ({
    mutation: 'bytes that are no UTF-8',
    rule,
    what: 'a token answer that is no UTF-8 is read as if it were, and its mangled values are used',
  })),
  ...[
    'refusal of the gateway',
    'refusal with a number as code',
    'refusal in camel case',
    'refusal beside data',
  ].flatMap((mutation) =>
    successRules.map((rule) => ({
      mutation,
      rule,
      what: 'a refusal of the gateway under HTTP 200 counts as one of the service in `auth status --check`, login and `doctor`, and so as a proof that the call got through',
    })),
  ),
  {
    mutation: 'any',
    rule: 'nothing denied without an answer',
    what: 'where every call is refused, CATEGORY_UNKNOWN is claimed all the same',
  },
];
