import {Ali1688Error} from '@ali1688/contracts/errors';

/**
 * Checks, before anything is sent, that a result can be written to a file.
 *
 * @throws `STATE_UNUSABLE` when the folder is missing or closed, or a folder has that name
 */
export function assertWritable(path: string): void {
  const fs = process.getBuiltinModule('node:fs');
  try {
    const existing = fs.statSync(path, {throwIfNoEntry: false});
    if (existing?.isDirectory() || /[\\/]$/.test(path)) throw new Error('EISDIR');
    if (existing === undefined || existing.isFile()) {
      fs.accessSync(parentFolder(path), fs.constants.W_OK | fs.constants.X_OK);
    } else {
      fs.accessSync(path, fs.constants.W_OK);
    }
  } catch (error) {
    throw unusable(path, error);
  }
}

/**
 * Replaces a file as a whole: a reader sees the old content or the new, never a part. A symbolic
 * link is followed, so that the link stays. The permissions of an existing file are kept. A pipe or
 * a device (`/dev/stdout`) is written into: to replace it would take it away from everybody.
 *
 * @throws `STATE_UNUSABLE`
 */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  const fs = process.getBuiltinModule('node:fs');
  let temporary: string | undefined;
  try {
    const existing = fs.statSync(path, {throwIfNoEntry: false});
    if (existing?.isFile() === false) {
      fs.writeFileSync(path, content);
      return;
    }
    const target = existing === undefined ? path : fs.realpathSync(path);
    temporary = `${target}.${process.pid}.${Date.now().toString(36)}.tmp`;
    fs.writeFileSync(temporary, content, {flag: 'wx', mode: existing === undefined ? 0o666 : 0o600});
    // The mode that a file is made with is narrowed by the umask; this one is not.
    if (existing !== undefined) fs.chmodSync(temporary, existing.mode & 0o777);
    fs.renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) fs.rmSync(temporary, {force: true});
    throw unusable(path, error);
  }
}

function parentFolder(path: string): string {
  return process.getBuiltinModule('node:path').dirname(path);
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
