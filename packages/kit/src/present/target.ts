import {loadPart, type Language} from '@ali1688/contracts/errors';
import type {Log} from '@ali1688/contracts/ports';
import {loadFormat, type Format, type Render} from '../format/format.ts';
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
  /** `--wide`: tables are as wide as they want to be. */
  readonly isWide?: boolean | undefined;
  /** Whether titles lead to their pages; asked for a table on a terminal alone. */
  readonly showsLinks?: (() => Promise<boolean>) | undefined;
  readonly host: Pick<Host, 'environment' | 'nameCommands' | 'stderr' | 'stdout'>;
  readonly language: Language;
  readonly log: Log;
  readonly guard: Redaction;
};

/** A place that is ready to take a result. */
export type Target = TargetOptions & {
  readonly render: Render;
  readonly links: boolean;
  /** Writes what was rendered, all of it or nothing. Throws `STATE_UNUSABLE` for a file. */
  write(content: string | Uint8Array): void;
};

/**
 * Gets ready to show a result, before anything is sent for it: loads what its format and its file need.
 *
 * @throws `USAGE_INVALID` for a format that needs a file and has none, `STATE_UNUSABLE` when the file cannot be
 *   written, `UNEXPECTED` when a part of the program is missing
 */
export async function openTarget(options: TargetOptions): Promise<Target> {
  const {format, fields, file, host, log, showsLinks} = options;
  const isShown = file === undefined && format.isForPeople === true && host.stdout.isTerminal;
  return {
    ...options,
    links: isShown && (await showsLinks?.()) === true,
    render: await loadFormat(format, fields !== undefined),
    write:
      file === undefined && format.needsFile !== true
        ? (content) => host.stdout.write(content)
        : (await loadPart(async () => import('./open-file.ts'))).openFile(format, file, log),
  };
}
