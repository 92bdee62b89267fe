import {Ali1688Error} from './ali1688-error.ts';
import type {Bilingual} from './bilingual.ts';

/**
 * Loads a part of the program that is not always needed, such as the sandbox: in a skill script a file
 * of its own beside the script.
 *
 * @throws `UNEXPECTED` when its file is not there, because somebody copied the program without it, or when
 *   it is damaged, emptied or of another version than the rest
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  let part: Part;
  try {
    part = await load();
  } catch (thrown) {
    const text = isMissingModule(thrown) ? missingText(thrown.url) : damagedText(thrown);
    if (text === undefined) throw thrown;
    throw unusablePart(text, thrown);
  }
  if (isEmptied(part)) throw unusablePart(emptiedText);
  return part;
}

function unusablePart(text: Bilingual, cause?: unknown): Ali1688Error {
  return new Ali1688Error({
    code: 'UNEXPECTED',
    text,
    hint: {
      en: 'Install it again with all of its files.',
      zh: '请重新安装（包含全部文件）。',
    },
    ...(cause === undefined ? {} : {cause}),
  });
}

const emptiedText = {
  en: 'A file of this program is empty or damaged. This command needs it.',
  zh: '程序文件为空或已损坏，而此命令需要用到它。',
};

/** An empty file is a program to Node, of which nothing can be taken. */
function isEmptied(part: unknown): boolean {
  if (part === undefined) return true;
  return isModule(part) && Object.keys(part).length === 0;
}

function isModule(part: unknown): part is object {
  return typeof part === 'object' && part !== null && Reflect.get(part, Symbol.toStringTag) === 'Module';
}

function isMissingModule(thrown: unknown): thrown is Error & {readonly url?: string} {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
}

function missingText(url: string | undefined): Bilingual {
  const file = decodeURIComponent(url?.split('/').at(-1) ?? '');
  return {
    en: `A file of this program is missing: ${file}. This command needs it.`,
    zh: `缺少程序文件 ${file}，此命令需要用到它。`,
  };
}

/** A file that was cut, or one that asks another for what that no longer has, is no program at all to Node. */
function damagedText(thrown: unknown): Bilingual | undefined {
  if (!(thrown instanceof SyntaxError)) return undefined;
  return {
    en: `A file of this program is damaged, or of another version than the others (${thrown.message}).`,
    zh: `程序文件已损坏，或与其他文件版本不一致（${thrown.message}）。`,
  };
}
