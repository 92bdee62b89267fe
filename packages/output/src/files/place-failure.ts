import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';

/** The failure when a result cannot be put where it was wanted, with what the system said of it. */
export function unusablePlace(path: string, error: unknown): Ali1688Error {
  const reason = errorReason(error);
  return placeFailure(
    {en: `${path} cannot be written (${reason}).`, zh: `无法写入 ${path}（${reason}）。`},
    {
      en: 'Give --output a file in an existing folder that you may write to.',
      zh: '请为 --output 指定一个已存在且可写的目录中的文件。',
    },
    error,
  );
}

/** The failure of a pipe that nobody reads from, within the time that `--timeout` gives. */
export function unreadPipe(path: string): Ali1688Error {
  return placeFailure(
    {en: `Nobody reads from the pipe ${path}.`, zh: `管道 ${path} 没有读取方。`},
    {
      en: 'Start what reads from it first, then run the command again.',
      zh: '请先启动读取该管道的程序，再重新运行此命令。',
    },
  );
}

function placeFailure(text: Bilingual, hint: Bilingual, cause?: unknown): Ali1688Error {
  return new Ali1688Error({code: 'STATE_UNUSABLE', text, hint, ...(cause === undefined ? {} : {cause})});
}

function errorReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
