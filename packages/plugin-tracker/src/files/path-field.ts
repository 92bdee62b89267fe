import type {Bilingual} from '@ali1688/contracts/errors';
import {fileField, textField} from '@ali1688/kit';

/** The path of a file as an input. */
export function pathField(summary: Bilingual) {
  return fileField(
    textField({
      pattern: /^[^\0]+$/,
      allowed: {en: 'the path of a file', zh: '文件路径'},
      valueName: 'FILE',
      summary,
    }),
  );
}

/** The path as the system takes it from anywhere. */
export function absolutePath(path: string): string {
  return process.getBuiltinModule('node:path').resolve(path);
}
