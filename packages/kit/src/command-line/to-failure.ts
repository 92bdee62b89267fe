import {Ali1688Error, isAli1688Error} from '@ali1688/contracts/errors';

/**
 * Turns anything that was thrown into the one error class. Only named fields of a foreign error
 * are looked at: oclif's errors carry parser state, with secrets read from the environment.
 */
export function toFailure(thrown: unknown): Ali1688Error {
  if (isAli1688Error(thrown)) return thrown;
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : kindOf(thrown);
  return new Ali1688Error({
    code: 'UNEXPECTED',
    text: {
      en: `Something went wrong inside ali1688: ${reason}`,
      zh: `ali1688 内部出错：${reason}`,
    },
    hint: {
      en: 'Run the command again with --verbose and report what it prints.',
      zh: '请加上 --verbose 再运行一次，并反馈其输出。',
    },
    cause: thrown,
  });
}

/** An object may hold anything and may not even turn into text; its kind is all that is said of it. */
function kindOf(thrown: unknown): string {
  return typeof thrown === 'string' ? thrown : typeof thrown;
}
