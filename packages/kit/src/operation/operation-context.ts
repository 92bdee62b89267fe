import type {Api, ApiData, ApiRequest} from '@ali1688/contracts';
import type {Ali1688Error, Language} from '@ali1688/contracts/errors';
import type {LocalDocument, LocalDocumentName, Note} from '@ali1688/contracts/ports';
import type {Choose} from '../interaction/interaction.ts';
import type {StartProgress} from '../interaction/progress.ts';

/** Everything an operation may reach. It has no other way to the outside. */
export type OperationContext = {
  /** Language of texts for people. */
  readonly language: Language;
  /** Aborted when nobody wants the answer any more. Calls, locks and waits of this context end by themselves. */
  readonly signal: AbortSignal;
  /**
   * Whether nothing may be changed or sent. A call keeps to it by itself; an operation that changes something
   * else asks for it.
   */
  readonly isDryRun: boolean;
  /** Whether the answers come from the built-in sandbox: nothing of them may be kept. */
  readonly isSandbox: boolean;
  /**
   * Calls an API of the gateway and gives its data. Throws `Ali1688Error`; a dry run ends here.
   *
   * @param options.isBulk one of very many calls: whoever waits for one answer goes first, and a refusal for
   *   frequency is thrown at once, as such work pauses for longer than a call can
   */
  call<A extends Api>(
    api: A,
    request: ApiRequest<A>,
    options?: {readonly isBulk?: boolean},
  ): Promise<ApiData<A>>;
  readonly choose: Choose;
  /** Tells the user something that does not change the result; it also stands in `meta.notes`. */
  note(note: Note): void;
  /**
   * Tells that a part of the work failed, while the rest goes on: the result is then partial, and this part
   * is listed beside it.
   *
   * @param id what the part is about, such as an item's id
   */
  lacks(id: string, reason: Ali1688Error): void;
  /**
   * Tells that the result is partial in words of the operation's own, such as how to go on, in place of those that
   * are made of what {@link OperationContext.lacks} was told.
   *
   * @param failure `PARTIAL`, with the failed parts in its details
   */
  partial(failure: Ali1688Error): void;
  /**
   * Tells that something happened that the user watches for: no failure, and a process ends with a status of its own
   * all the same, so that a script need not read the result.
   */
  happened(): void;
  /**
   * Takes a piece of a long result as soon as it is there: data as `run` gives it, with the rows of this piece. What it
   * took, `run` need not keep and does not give again. Absent where the result is wanted whole.
   */
  readonly emitPiece?: ((data: unknown) => Promise<void>) | undefined;
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
  /**
   * Says, where somebody watches, how many calls are about to be made and how long they take at the pace in force.
   * A few are not worth a word.
   */
  expectCalls(calls: number): void;
  /**
   * Whether documents of a folder may be there: false where none was ever kept on this machine. Nothing is loaded
   * for it, so that what most runs do without costs them nothing.
   */
  mayKeepDocuments(folder: LocalDocumentName['folder']): boolean;
  /** Tells how far long work has come; shown where somebody watches. */
  readonly startProgress: StartProgress;
};
