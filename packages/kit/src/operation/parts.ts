import type {CallScope} from '@ali1688/contracts/ports';
import type {Language} from '@ali1688/contracts/errors';
import type {Interaction} from '../interaction/interaction.ts';
import type {Runtime} from '../runtime/runtime.ts';

/** What a part is made of: the runtime, and the one piece of work that asks for it. */
export type PartOpening = {
  readonly runtime: Runtime;
  /** Signal, log and count of this piece of work. */
  readonly scope: Required<CallScope> & {readonly signal: AbortSignal};
  readonly language: Language;
  /** Whether nothing may be changed or sent. */
  readonly isDryRun: boolean;
  /** Whoever waits for the answer. */
  readonly interaction: Interaction;
  /**
   * Shows a result at once, for work that goes on afterwards (a server). What the work returns later is not
   * shown any more.
   */
  readonly publish: (data: unknown) => Promise<void>;
  /** Keeps the body of an answer that the part got, for `--format raw`. */
  readonly answered: (api: string, body: Uint8Array) => void;
};

/** Makes a part. Called once for a piece of work, when the part is first asked for. */
export type OpenPart<Part = unknown> = (opening: PartOpening) => Part;

/** What an operation reaches beyond its context, by name. */
export type PartOpeners = Readonly<Record<string, OpenPart>>;

/** The parts as `run` gets them. */
export type OpenedParts<Openers extends PartOpeners> = {
  readonly [Name in keyof Openers]: ReturnType<Openers[Name]>;
};
