import {loadPart, type Language} from '@ali1688/contracts/errors';
import type {Headings} from '../sheet/column.ts';
import type {SheetSource} from '../sheet/resolve-fields.ts';
import {visibleText} from '../text/visible-text.ts';

/** What the envelope says about the data (docs/reference/surface.json). */
export type Meta = {
  /** E.g. `ranking:top-list`. */
  readonly operation: string;
  /** `namespace:name:version` of the operation's API, if it has one. */
  readonly api?: string | undefined;
  /** Those that were asked, where there was more than one, in the order of their first call. */
  readonly apis?: readonly string[] | undefined;
  /** ISO 8601 in UTC. */
  readonly fetchedAt: string;
  /** Whether the data comes from the built-in sandbox and is made up. */
  readonly sandbox: boolean;
  /** Requests that were sent for it, those for tokens and repeated ones included. */
  readonly calls: number;
  /** Warnings that do not change the result. */
  readonly notes: readonly {readonly code: string; readonly message: string}[];
};

/** A result as a format takes it. Its data holds no secret any more; what is written is looked through as a whole. */
export type Result = SheetSource & {
  /** `error` of the document: why `data` is not everything. */
  readonly error?: Readonly<Record<string, unknown>> | undefined;
  readonly meta: Meta;
  /** The text that is the whole result for people. */
  readonly text?: string | undefined;
  /** The gateway's answer, byte for byte; undefined when there is none, and of a dry run. */
  readonly body?: Uint8Array | undefined;
  /** Whether `--live` would have asked the gateway, which this machine answered for. */
  readonly mayAskLive?: boolean | undefined;
  /** Field of the data with the variables of the environment that it gives, for the formats that a shell reads. */
  readonly variables?: string | undefined;
  readonly isDryRun?: boolean | undefined;
  readonly language: Language;
  /** `--headers`: what stands above columns. Default: what the format has. */
  readonly headings?: Headings | undefined;
  /** Terminal cells of a line of a table. Default: as many as it takes. */
  readonly width?: number | undefined;
  /** `--wide`: every column of a table, nothing cut, whatever the width. */
  readonly isWide?: boolean | undefined;
  /** Whether the terminal shows links. */
  readonly links?: boolean | undefined;
  /** Whether the terminal is sure to show bars for series of numbers. */
  readonly hasBars?: boolean | undefined;
  /** Whether tables use bold and dim type. */
  readonly color: boolean;
  readonly isFile?: boolean | undefined;
  /** Of a result in pieces: how many rows were written before these; absent as long as nothing was. */
  readonly rowsBefore?: number | undefined;
};

/**
 * Writes a result in one format, with a newline at the end of a text; only rows that there are none of may be empty.
 *
 * @throws Ali1688Error `USAGE_INVALID` for an unknown field and where there is nothing to show in this format
 */
export type Render = (result: Result) => Content | Promise<Content>;

/** What is written: text, or bytes as they are. */
export type Content = string | Uint8Array;

/** A way to write results. */
export type Format = {
  /** The value of `--format`. */
  readonly name: string;
  /**
   * `document`: everything, an error and warnings too; `rows`: sheets of the data; `body`: the gateway's answer;
   * `variables`: what an operation gives for the environment, and nothing else.
   */
  readonly shows: 'document' | 'rows' | 'body' | 'variables';
  /** Its rows are for reading, so that a result that is a text is shown as one. */
  readonly isForPeople?: boolean;
  /** It has room for one list: of several sheets it shows the first. */
  readonly holdsOneSheet?: boolean;
  /** It can write rows as they come, piece after piece. */
  readonly takesPieces?: boolean;
  /** It makes bytes that no terminal shows: refused without `--output`. */
  readonly needsFile?: boolean;
  /** A face brings what writes it, as it takes a library; `load` is for faces that have none. */
  readonly isSpreadsheet?: boolean;
  /** An operation brings what writes it; others do not have it. */
  readonly isOwn?: boolean;
  /** Of a file in this format: `.csv`. */
  readonly fileEnding?: string;
  /**
   * Loads what writes it: the one file of the format.
   *
   * @param choosesFields whether the result will have chosen fields
   */
  load(choosesFields: boolean): Promise<Render>;
};

/**
 * Loads what writes a format.
 *
 * @param options.loadSpreadsheet what the face has for spreadsheets
 * @param options.loadOwn what the operation has for this format
 * @throws `UNEXPECTED` when its file was left out of a copy of the program
 */
export async function loadFormat(
  format: Format,
  choosesFields: boolean,
  {
    loadSpreadsheet,
    loadOwn,
  }: {
    readonly loadSpreadsheet?: (() => Promise<Render>) | undefined;
    readonly loadOwn?: (() => Promise<Render>) | undefined;
  } = {},
): Promise<Render> {
  const load =
    loadOwn ??
    (format.isSpreadsheet === true && loadSpreadsheet !== undefined
      ? loadSpreadsheet
      : async () => format.load(choosesFields));
  const render = await loadPart(load);
  if (format.isForPeople !== true) return render;
  return (result) =>
    result.text === undefined || result.fields.length > 0
      ? render(result)
      : `${visibleText(result.text, {keepLineBreaks: true}).trimEnd()}\n`;
}
