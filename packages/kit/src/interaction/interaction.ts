import {plainText, type Bilingual} from '@ali1688/contracts/errors';
import type {Choice} from './choice.ts';
import type {StartProgress} from './progress.ts';
import type {Prompt} from './prompt.ts';
import {silentPrompt} from './silent-prompt.ts';

/**
 * Shows options to the person who waits and lets them choose one. Undefined where nobody can answer, or where
 * the person chose none; what makes a choice is asked only where somebody can. Throws `INTERRUPTED`.
 */
export type Choose = <Option extends object>(
  choice: Choice<Option> | (() => Promise<Choice<Option>>),
  options: readonly Option[],
) => Promise<Option | undefined>;

/** Whoever waits for an answer, as far as work may turn to them. */
export type Interaction = {
  readonly choose: Choose;
  readonly startProgress: StartProgress;
  /** Says something in passing to the person who watches; nobody else hears it. */
  announce(text: Bilingual): void;
  /** Asks for what a person alone can say. */
  readonly prompt: Prompt;
  /** Opens the user's browser; false where there is none, as in a skill script. */
  openBrowser(url: string): Promise<boolean>;
  /** Puts the marked commands of a text (`commandName` of contracts) as the program at hand takes them. */
  nameCommands(text: string): string;
};

/** Nobody waits: no question is answered, no progress shown. */
export const nobodyWaits: Interaction = {
  choose: () => Promise.resolve(undefined),
  startProgress: () => ({update: () => undefined, end: () => undefined}),
  announce: () => undefined,
  prompt: silentPrompt,
  openBrowser: () => Promise.resolve(false),
  nameCommands: plainText,
};
