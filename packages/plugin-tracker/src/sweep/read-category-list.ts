import {Ali1688Error} from '@ali1688/contracts/errors';

const fs = process.getBuiltinModule('node:fs/promises');

/** Lists of categories are short; what is larger is something else, in bytes. */
const largestBytes = 4_000_000;

/**
 * Reads categories from a file: one id or name a line; empty lines and those that begin with `#` are left out. Of a
 * table the first column counts where it holds an id, so that what `--format csv` wrote can be used as it is.
 *
 * @throws `USAGE_INVALID` for a file that cannot be read or names none
 */
export async function readCategoryList(path: string): Promise<readonly string[]> {
  const text = await readText(path);
  const words = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('categoryId'))
    .map((line) => /^"?(\d+)"?\s*[,;\t]/.exec(line)?.[1] ?? line);
  if (words.length === 0) throw unusable(path, {en: 'it names no category', zh: '其中没有任何类目'});
  const wrong = words.find((word) => word.length > 64);
  if (wrong !== undefined)
    throw unusable(path, {en: 'a line is longer than any category name', zh: '有一行超过类目名称的最大长度'});
  return words;
}

async function readText(path: string): Promise<string> {
  try {
    const {size} = await fs.stat(path);
    if (size <= largestBytes) return await fs.readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw unusable(path, {en: code, zh: code});
  }
  throw unusable(path, {en: 'it is too large', zh: '文件过大'});
}

function unusable(path: string, reason: {readonly en: string; readonly zh: string}): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `--from ${path} cannot be used: ${reason.en}.`,
      zh: `--from ${path} 无法使用：${reason.zh}。`,
    },
    hint: {
      en: 'Give a text file with one category id or name a line.',
      zh: '请提供每行一个类目 ID 或名称的文本文件。',
    },
  });
}
