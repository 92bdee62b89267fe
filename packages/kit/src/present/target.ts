import type {Language} from '@ali1688/contracts/errors';
import type {Log} from '@ali1688/contracts/ports';
import type {Content, Format, Headings, Render, Result} from '@ali1688/output';
import type {SecretGuard} from '../secrets/secret-guard.ts';
import type {Host} from '../terminal/host.ts';

/** The last net for secrets, as far as output needs it. */
export type Redaction = Pick<SecretGuard, 'redact' | 'redactContent' | 'redactData'>;

/** Where and how a result is to be shown. */
export type TargetOptions = {
  readonly format: Format;
  /** `--fields`; undefined means all. */
  readonly fields?: readonly string[] | undefined;
  /** `--output`: the file that takes the place of standard output. */
  readonly file?: string | undefined;
  /** `--headers`: what stands above columns. Default: what the format has. */
  readonly headings?: Headings | undefined;
  /** `--wide`: tables are as wide as they want to be. */
  readonly isWide?: boolean | undefined;
  /** Whether titles lead to their pages; asked for a table on a terminal alone. */
  readonly showsLinks?: (() => Promise<boolean>) | undefined;
  /** Makes what writes a spreadsheet, where that is possible; see `loadFormat`. */
  readonly loadSpreadsheet?: (() => Promise<Render>) | undefined;
  /** What the operation brings to write this format, where it is one of its own. */
  readonly loadOwn?: (() => Promise<Render>) | undefined;
  /** `--timeout` in milliseconds: how long a pipe is waited for. */
  readonly timeoutMs: number;
  readonly host: Pick<Host, 'environment' | 'interrupted' | 'nameCommands' | 'stderr' | 'stdout'>;
  readonly language: Language;
  readonly log: Log;
  readonly guard: Redaction;
};

/** A place that is ready to take a result. */
export type Target = TargetOptions & {
  readonly render: Render;
  readonly links: boolean;
  /**
   * Writes what was rendered, all of it or nothing, and tells on standard error what lies in a file now. Standard
   * output is written to before this waits for anything. Throws `STATE_UNUSABLE` for a file.
   */
  write(content: Content, result: Result): Promise<void>;
  /** Writes a piece of a result that `write` completes. Absent where a result is written as a whole. */
  readonly append?: ((content: Content) => void) | undefined;
  /** Leaves nothing in a file of pieces that were not completed. */
  readonly abandon?: (() => void) | undefined;
  /** Rows that were written in pieces, as long as there were any. */
  rowsBefore?: number;
};

/** How a result gets to its place. */
export type Writing = Pick<Target, 'write' | 'append' | 'abandon'>;
