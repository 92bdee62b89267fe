import {Ali1688Error} from './ali1688-error.ts';

/**
 * Loads a part of the program that is not always needed, such as the sandbox: in a skill script a file
 * of its own beside the script.
 *
 * @throws `UNEXPECTED` naming the file when it is not there: somebody copied the program without it
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (thrown) {
    if (!isMissingModule(thrown)) throw thrown;
    const file = thrown.url?.split('/').at(-1) ?? '';
    throw new Ali1688Error({
      code: 'UNEXPECTED',
      text: {
        en: `A file of this program is missing: ${decodeURIComponent(file)}. It is needed for this command alone.`,
        zh: `缺少程序文件 ${decodeURIComponent(file)}，此命令需要用到它。`,
      },
      hint: {
        en: 'Install it again with all of its files. What works without: ali1688 --help',
        zh: '请重新安装（包含全部文件）。其余功能见：ali1688 --help',
      },
      cause: thrown,
    });
  }
}

function isMissingModule(thrown: unknown): thrown is Error & {readonly url?: string} {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
}
