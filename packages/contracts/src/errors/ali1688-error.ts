import type {Bilingual} from './bilingual.ts';
import {exitCodes, type ErrorCode} from './error-codes.ts';

/** `Symbol.for`, so that a second copy of this package in the same process sets and sees the same marker. */
const marker: unique symbol = Symbol.for('ali1688.error');

/** What the gateway said when it refused, as far as it said it. Field names of the JSON surface. */
export type GatewayFault = {
  readonly httpStatus: number;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly requestId?: string;
};

/** A category offered beside `CATEGORY_REQUIRED` and `CATEGORY_UNKNOWN`, so that the caller can choose. */
export type OfferedCategory = {
  readonly categoryId: string;
  readonly chineseName?: string | undefined;
  readonly translatedName?: string | undefined;
};

/** A category whose name resembles the one that was asked for, offered beside `CATEGORY_UNKNOWN`. */
export type OfferedMatch = OfferedCategory & {
  /** 1 to 3, as the gateway's text. */
  readonly level?: string | undefined;
  readonly parentCateId?: string | undefined;
};

/** One thing that `doctor` looked at. */
export type DiagnosisCheck = {
  readonly check: string;
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

/** What an {@link Ali1688Error} is made of. */
export type Ali1688ErrorFields = {
  readonly code: ErrorCode;
  /** What happened and why. */
  readonly text: Bilingual;
  /** The next step, as a rule a command to run. */
  readonly hint: Bilingual;
  /** Whether the same request may succeed later without anybody changing anything. Default false. */
  readonly retryable?: boolean;
  readonly gateway?: GatewayFault | undefined;
  /** All first-level categories. */
  readonly categories?: readonly OfferedCategory[] | undefined;
  /** Categories that a name may have meant, best first. */
  readonly matches?: readonly OfferedMatch[] | undefined;
  /** All checks of a diagnosis of which at least one failed. */
  readonly checks?: readonly DiagnosisCheck[] | undefined;
  /** Everything that is missing from work of which the rest is done. */
  readonly missing?: readonly MissingPart[] | undefined;
  /** Transport failures: whether any byte of the request may have reached the server. */
  readonly requestSent?: boolean | undefined;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
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
  readonly gateway: GatewayFault | undefined;
  readonly categories: readonly OfferedCategory[] | undefined;
  readonly matches: readonly OfferedMatch[] | undefined;
  readonly checks: readonly DiagnosisCheck[] | undefined;
  readonly missing: readonly MissingPart[] | undefined;
  readonly requestSent: boolean | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(fields: Ali1688ErrorFields) {
    super(fields.text.en, fields.cause === undefined ? undefined : {cause: fields.cause});
    this.name = 'Ali1688Error';
    this.code = fields.code;
    this.exitCode = exitCodes[fields.code];
    this.text = fields.text;
    this.hint = fields.hint;
    this.retryable = fields.retryable ?? false;
    this.gateway = fields.gateway;
    this.categories = fields.categories;
    this.matches = fields.matches;
    this.checks = fields.checks;
    this.missing = fields.missing;
    this.requestSent = fields.requestSent;
    this.retryAfterMs = fields.retryAfterMs;
  }
}

/** Whether a thrown value is an {@link Ali1688Error}, also one of another copy of this package. */
export function isAli1688Error(value: unknown): value is Ali1688Error {
  return typeof value === 'object' && value !== null && (value as {[marker]?: unknown})[marker] === true;
}
