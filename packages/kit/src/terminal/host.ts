import type {Environment} from '../settings/environment.ts';
import type {Prompt} from '../interaction/prompt.ts';

/** An output stream as far as the faces use it. */
export type OutputStream = {
  write(text: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Width of the terminal in columns, when known. */
  readonly columns?: number | undefined;
};

/**
 * The outside world of one run. The process is one implementation ({@link processHost} of the
 * faces); tests have their own.
 */
export type Host = {
  readonly environment: Environment;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Aborted when the user interrupts (Ctrl-C). */
  readonly interrupted: AbortSignal;
  /** Asks the person, where there is one. */
  readonly prompt: Prompt;
  /** What the user types to get here, for hints: `ali1688`, or `node …/1688-ranking.mjs`. */
  readonly programName: string;
  /** Puts the marked commands of a text (`commandName` of contracts) as this program takes them. */
  readonly nameCommands: (text: string) => string;
};
