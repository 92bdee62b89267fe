/** A warning that does not change the result (surface.md section 5). */
export type Note = {readonly code: string; readonly message: string};

/** What the envelope says about the data (surface.md section 5). */
export type Meta = {
  /** E.g. `ranking:top-list`. */
  readonly operation: string;
  /** `namespace:name:version` of the API that was called, if one was. */
  readonly api?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly fetchedAt: string;
  /** Whether the data comes from the built-in sandbox and is made up. */
  readonly sandbox: boolean;
  readonly notes: readonly Note[];
};
