import {Ali1688Error} from '@ali1688/contracts/errors';
import {reportFailure} from '@ali1688/kit/oclif';

/** The named fields of oclif's errors that may be looked at; everything else may hold secrets. */
type OclifError = {
  readonly code?: unknown;
  readonly oclif?: {readonly exit?: unknown};
  readonly message?: unknown;
};

/**
 * Reports what escaped a command: oclif's own errors and faults in loading. Errors are read by
 * an allow-list of fields, because oclif attaches parser state and configuration to them.
 *
 * @returns the exit status
 */
export async function reportEdgeFailure(thrown: unknown, argv: readonly string[]): Promise<number> {
  const {code, oclif, message} = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as OclifError;
  if (code === 'EEXIT') return typeof oclif?.exit === 'number' ? oclif.exit : 1;
  if (oclif?.exit !== 2) return reportFailure(thrown, argv, 'ali1688');
  const reason = typeof message === 'string' ? message : 'unknown';
  return reportFailure(
    new Ali1688Error({
      code: 'USAGE_INVALID',
      text: {en: reason, zh: `命令行有误：${reason}`},
      hint: {en: 'See: ali1688 --help', zh: '查看用法：ali1688 --help'},
    }),
    argv,
    'ali1688',
  );
}
