import {enablePrivateCompileCache} from './private-compile-cache.ts';

/**
 * Starts a skill script: the file that a user runs is small, and what it does is loaded from the one
 * beside it, because Node keeps the compiled code only of what is loaded after the start.
 *
 * @param load imports what is run
 */
export function launchScript(load: () => Promise<unknown>): void {
  enablePrivateCompileCache(process.argv.slice(2));
  load().catch((thrown: unknown) => {
    if (!isMissingModule(thrown)) throw thrown;
    const file = decodeURIComponent(thrown.url?.split('/').at(-1) ?? '');
    process.stderr.write(
      `A file of this skill is missing: ${file}. Install the skill again with all of its files. · 缺少技能文件 ${file}，请重新安装整个技能（包含全部文件）。\n`,
    );
    process.exitCode = 1;
  });
}

function isMissingModule(thrown: unknown): thrown is Error & {readonly url?: string} {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
}
