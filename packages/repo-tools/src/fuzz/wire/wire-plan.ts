/** One step of what a server does with its connection. */
export type WireStep =
  | {readonly kind: 'write'; readonly bytes: Uint8Array}
  /** Milliseconds. */
  | {readonly kind: 'wait'; readonly durationMs: number};

/** How an answer goes over the wire, byte for byte. */
export type WirePlan = {
  readonly steps: readonly WireStep[];
  /** `keep` the connection for the next request, `close` it, `reset` it, or leave it and its client `hanging`. */
  readonly end: 'keep' | 'close' | 'reset' | 'hang';
};
