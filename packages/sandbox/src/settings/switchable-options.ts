/** The options that can be changed while a sandbox runs, all of them set. */
export type SwitchableOptions = {
  /**
   * What the authorize page does: `ask` shows a page with two buttons, `always` sends the browser back
   * with a code at once, for tests.
   */
  readonly consent: 'ask' | 'always';
  /**
   * Whether each refresh answers another refresh token; the earlier one stays valid. 1688 normally
   * answers none (gateway.md section 4.4).
   */
  readonly rotation: boolean;
  /** Whether a refresh token ends with its first use. The answer carries its successor, as with `rotation`. */
  readonly singleUse: boolean;
  /** Seconds that an access token lives which is issued from then on. */
  readonly accessTokenSeconds: number;
  /**
   * Seconds that a refresh token lives which is issued from then on. The grant that an application is
   * defined with follows every change; its time began when it was defined.
   */
  readonly refreshTokenSeconds: number;
  /** Seconds that an authorization code lives which is issued from then on. */
  readonly codeSeconds: number;
  /**
   * The day in China that rankings, figures and hot words are of, as `2026-12-01`. Tokens, dates and limits
   * follow the clock all the same.
   */
  readonly today: string;
};

/**
 * 10 hours, half a year and 2 minutes (gateway.md sections 4.1 and 4.4); refreshing as section 4.4 has it.
 * The day is that of the clock unless one is chosen.
 */
export const switchableOptionDefaults: Omit<SwitchableOptions, 'today'> = {
  consent: 'ask',
  rotation: false,
  singleUse: false,
  accessTokenSeconds: 36_000,
  refreshTokenSeconds: 180 * 24 * 60 * 60,
  codeSeconds: 120,
};
