import type {Bilingual, Language} from './bilingual.ts';
import {plainText} from './command-name.ts';
import {exitCodes, type ErrorCode} from './error-codes.ts';

/** `Symbol.for`, so that a second copy of this package in the same process sets and sees the same marker. */
const marker: unique symbol = Symbol.for('ali1688.error');

/** What the gateway said when it refused, as far as it said it. Field names of the JSON surface. */
export type GatewayFault = {
  readonly httpStatus: number;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly requestId?: string;
  /** By which 1688's support finds the call. */
  readonly traceId?: string;
};

/** Things of one kind that a failure offers or names, such as categories to choose from: a table for people, rows for programs. */
export type OfferedList = {
  /** The key of `error` in the JSON document. Part of the surface. */
  readonly name: string;
  /** The heading above the table. */
  readonly title: Bilingual;
  /** Fields of a row, in order; nothing else of a row is shown. `reader`: whose language a name is in, of two. */
  readonly columns: readonly {
    readonly field: string;
    readonly header: Bilingual;
    readonly reader?: Language;
  }[];
  readonly rows: readonly object[];
};

/** One thing that `doctor` looked at. */
export type DiagnosisCheck = {
  readonly check: string;
  /** What it is called where people read it; programs read `check`. */
  readonly title?: string;
  readonly ok: boolean;
  /** What was found. */
  readonly found: string;
  /** Of a failed check: why it matters. */
  readonly cause?: string;
  /** Of a failed check: the command to run, or what to set. */
  readonly next?: string;
};

/** One part of the work that `PARTIAL` did not get done. */
export type MissingPart = {
  /** What it is about, such as a category id. */
  readonly id: string;
  readonly name?: string | undefined;
  readonly reason: Bilingual;
};

/** A part of the work that failed while the rest was done; the data of the document lacks it. */
export type FailedPart = {
  readonly id: string;
  readonly code: ErrorCode;
  readonly message: Bilingual;
};

/**
 * What a failure says beside its text. The first five stand in `error` of the JSON document
 * (surface.json); the last three are for whoever decides whether to go on.
 */
export type ErrorDetails = {
  readonly gateway?: GatewayFault | undefined;
  /** What there is to choose from. */
  readonly lists?: readonly OfferedList[] | undefined;
  /** All checks of a diagnosis of which at least one failed. */
  readonly checks?: readonly DiagnosisCheck[] | undefined;
  /** Everything that is missing from work that is kept and can be gone on with. */
  readonly missing?: readonly MissingPart[] | undefined;
  /** Everything that `data` beside this failure lacks. */
  readonly failed?: readonly FailedPart[] | undefined;
  /**
   * `service`: the service behind the API answered this very request itself, inside an HTTP 200. See
   * `isServiceRefusal` and `concernsOneItem`. `token-service`: it gave no token, in words and codes that would mean
   * something else of a call, as none was made. Absent where the gateway, the network or this machine failed.
   */
  readonly answeredBy?: 'service' | 'token-service' | undefined;
  /** Transport failures: whether any byte of the request may have reached the server. */
  readonly requestSent?: boolean | undefined;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
};

/** What an {@link Ali1688Error} is made of. */
export type Ali1688ErrorFields = {
  readonly code: ErrorCode;
  /** What happened and why. Commands in it are marked, see `commandName`. */
  readonly text: Bilingual;
  /** The next step, as a rule a command to run. */
  readonly hint: Bilingual;
  /** Whether the same request may succeed later without anybody changing anything. Default false. */
  readonly retryable?: boolean;
  readonly details?: ErrorDetails | undefined;
  readonly cause?: unknown;
};

/**
 * The one error class of the suite. Libraries throw it; only the edge of a face
 * (command or script) turns it into output and an exit status.
 *
 * Recognise it with {@link isAli1688Error}, never with `instanceof`: a plugin that a
 * user installed carries a second copy of this class.
 */
export class Ali1688Error extends Error {
  readonly [marker] = true;
  readonly code: ErrorCode;
  readonly exitCode: number;
  readonly text: Bilingual;
  readonly hint: Bilingual;
  readonly retryable: boolean;
  readonly details: ErrorDetails;

  constructor(fields: Ali1688ErrorFields) {
    super(plainText(fields.text.en), fields.cause === undefined ? undefined : {cause: fields.cause});
    this.name = 'Ali1688Error';
    this.code = fields.code;
    this.exitCode = exitCodes[fields.code];
    this.text = fields.text;
    this.hint = fields.hint;
    this.retryable = fields.retryable ?? false;
    this.details = fields.details ?? {};
  }
}

/** Whether a thrown value is an {@link Ali1688Error}, also one of another copy of this package. */
export function isAli1688Error(value: unknown): value is Ali1688Error {
  return typeof value === 'object' && value !== null && (value as {[marker]?: unknown})[marker] === true;
}
