/** So many calls need no consent. */
export const mostUnaskedCalls = 200;

/** How fast one category may be asked, and how long it is left alone after a refusal for frequency. */
export type LanePace = {
  /** Between two calls of one category, in milliseconds. */
  readonly spacingMs: number;
  /** After the first refusal in a category, in milliseconds; each further one doubles it. */
  readonly firstPauseMs: number;
  /** So many pauses of one thing of the plan; after one more refusal it is left. */
  readonly mostPauses: number;
};

/** Five minutes after a refusal, doubling; 1.5 s between calls of one category. (gateway.md section 9) */
export const usualLanePace: LanePace = {spacingMs: 1500, firstPauseMs: 300_000, mostPauses: 4};
