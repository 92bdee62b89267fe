import type {Api, ApiData, ApiRequest} from '@ali1688/contracts';
import type {Language} from '@ali1688/contracts/errors';
import type {LocalDocument, LocalDocumentName, Note} from '@ali1688/contracts/ports';
import type {StartProgress} from '../progress/progress.ts';
import type {Choice} from './choice.ts';

/** Everything an operation may reach. It has no other way to the outside. */
export type OperationContext = {
  /** Language of texts for people. */
  readonly language: Language;
  /**
   * Calls an API of the gateway and gives its data. Throws `Ali1688Error`; a dry run ends here.
   */
  call<A extends Api>(api: A, request: ApiRequest<A>): Promise<ApiData<A>>;
  /**
   * Shows options to the person at the terminal and lets them choose one. Undefined where nobody can
   * answer, or where the person chose none; what makes a choice is asked only where somebody can. Throws `INTERRUPTED`.
   */
  choose<Option extends object>(
    choice: Choice<Option> | (() => Promise<Choice<Option>>),
    options: readonly Option[],
  ): Promise<Option | undefined>;
  /** Tells the user something that does not change the result; it also stands in `meta.notes`. */
  note(note: Note): void;
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Tells that the result was fetched at another time than now, in milliseconds since 1970: `meta.fetchedAt`.
   * What is kept on this machine is never passed off as fresh.
   */
  fetchedAt(time: number): void;
  /**
   * A document of the gateway in force that outlives the process. In the sandbox it does not, and in a dry
   * run it can be read alone. Throws `USAGE_INVALID` for a bad `ALI1688_HOME`.
   */
  localDocument(name: LocalDocumentName): Promise<LocalDocument>;
  /** Shows how far long work has come, on a terminal and nowhere else. */
  readonly startProgress: StartProgress;
};
