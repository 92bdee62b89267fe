import {Ali1688Error} from '@ali1688/contracts/errors';

type FileSystem = typeof import('node:fs');

/**
 * Checks, before anything is sent, that a result can be written to a file.
 *
 * @throws `STATE_UNUSABLE` when the folder is missing or closed, or a folder has that name
 */
export function assertWritable(path: string): void {
  const fs = process.getBuiltinModule('node:fs');
  try {
    const folder = parentFolder(path);
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    if (isFolder(fs, path)) throw new Error('EISDIR');
  } catch (error) {
    throw unusable(path, error);
  }
}

/**
 * Replaces a file as a whole: a reader sees the old content or the new, never a part. A symbolic
 * link is followed, so that the link stays. The permissions of an existing file are kept.
 *
 * @throws `STATE_UNUSABLE`
 */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  const fs = process.getBuiltinModule('node:fs');
  const target = fs.existsSync(path) ? fs.realpathSync(path) : path;
  const temporary = `${target}.${process.pid}.${Date.now().toString(36)}.tmp`;
  try {
    const mode = fs.existsSync(target) ? fs.statSync(target).mode & 0o777 : 0o666;
    fs.writeFileSync(temporary, content, {flag: 'wx', mode});
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, {force: true});
    throw unusable(path, error);
  }
}

function parentFolder(path: string): string {
  return process.getBuiltinModule('node:path').dirname(path);
}

function isFolder(fs: FileSystem, path: string): boolean {
  return fs.statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
}

function unusable(path: string, error: unknown): Ali1688Error {
  const reason = errorReason(error);
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    text: {en: `${path} cannot be written (${reason}).`, zh: `无法写入 ${path}（${reason}）。`},
    hint: {
      en: 'Give --output a file in an existing folder that you may write to.',
      zh: '请为 --output 指定一个已存在且可写的目录中的文件。',
    },
    cause: error,
  });
}

function errorReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
