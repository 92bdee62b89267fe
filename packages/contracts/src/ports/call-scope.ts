import type {Log} from './log.ts';

/**
 * On whose behalf something is waited for or sent: one of several pieces of work that share connections,
 * tokens and the pace, and nothing of what is told.
 */
export type CallScope = {
  /** Ends every wait and the request on the socket; nothing is begun after it. */
  readonly signal?: AbortSignal | undefined;
  /** Hears the notes and the diagnosis of this work alone. */
  readonly log: Log;
  /** Told each time a request is about to leave for 1688, token requests and repeats too. */
  readonly onRequest?: (() => void) | undefined;
};
