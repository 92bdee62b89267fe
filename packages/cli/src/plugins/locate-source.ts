import {Ali1688Error} from '@ali1688/contracts/errors';
import {faultName} from '@ali1688/kit/storage';
import fs from 'node:fs';
import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import {packageSource} from '../operations/plugins/package-source.ts';
import {isPackageName} from './package-name.ts';
import {addressHoldsSecret, sourceNotAllowed, sourceUnusable} from './plugin-failures.ts';
import {readJsonFile} from '../files/read-json-file.ts';

/** A tarball of a plugin has a few megabytes. */
const maxTarballBytes = 512 * 1024 * 1024;

/**
 * What npm is given for the words of a user: a path as it is from any folder; a name stays as it is. What npm
 * would open is looked at first, so that it meets neither a device nor a pipe.
 *
 * @throws `USAGE_INVALID` for a path that leads to no package, and for a source elsewhere that is not allowed
 */
export function locateSource(
  from: string,
  {workFolder, isGitAllowed}: {readonly workFolder: () => string; readonly isGitAllowed: boolean},
): string {
  if (/\/\/[^/\s]*@/.test(from)) throw addressHoldsSecret();
  const source = packageSource(from);
  if (source.kind === 'registry') return from;
  if (source.kind === 'elsewhere') {
    if (isGitAllowed) return from;
    throw sourceNotAllowed(from);
  }
  const path = /^~[\\/]/.test(source.path)
    ? join(homedir(), source.path.slice(2))
    : resolve(workFolder(), source.path);
  assertPackage(path);
  return `${source.alias}${path}`;
}

function assertPackage(path: string): void {
  const status = look(path);
  if (status.isDirectory()) {
    const {name} = readJsonFile(join(path, 'package.json')) ?? {};
    if (!isPackageName(name))
      throw sourceUnusable(path, {
        en: 'its package.json is missing, cannot be read or has no valid name',
        zh: '其 package.json 缺失、无法读取或没有有效的名称',
      });
    return;
  }
  if (!status.isFile() || status.size > maxTarballBytes)
    throw sourceUnusable(path, {
      en: 'it is neither a folder nor a file of usual size',
      zh: '既不是目录，也不是大小正常的文件',
    });
}

function look(path: string): fs.Stats {
  try {
    return fs.statSync(path);
  } catch (fault) {
    const reason = faultName(fault);
    if (reason === undefined) throw fault;
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw nothingThere(path);
    throw sourceUnusable(path, {en: reason, zh: reason});
  }
}

function nothingThere(path: string): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: `There is no file or folder ${path}.`, zh: `没有 ${path} 这个文件或目录。`},
    hint: {en: 'Check the path, then run the command again.', zh: '请检查路径，然后重新运行该命令。'},
  });
}
