import {dropBrokenNotes} from './drop-broken-notes.ts';
import {enablePrivateCompileCache} from './private-compile-cache.ts';

/** The file that holds what a skill script does. */
type ScriptModule = {readonly start?: () => void};

/**
 * Starts a skill script: the file that a user runs is small, and what it does is loaded from the one
 * beside it, because Node keeps the compiled code only of what is loaded after the start.
 *
 * @param load imports what is run
 * @param file the name of what is imported
 */
export function launchScript(load: () => Promise<ScriptModule>, file: string): void {
  enablePrivateCompileCache(process.argv.slice(2));
  void launch(load, file);
}

async function launch(load: () => Promise<ScriptModule>, file: string): Promise<void> {
  let script: ScriptModule;
  try {
    script = await load();
  } catch (thrown) {
    // Node makes a syntax error of a file that was cut.
    if (!isMissingModule(thrown) && !(thrown instanceof SyntaxError)) throw thrown;
    const missing = isMissingModule(thrown) ? thrown.url?.split('/').at(-1) : undefined;
    reportDamage(missing === undefined ? file : decodeURIComponent(missing));
    return;
  }
  if (script.start === undefined) reportDamage(file);
  else script.start();
}

function isMissingModule(thrown: unknown): thrown is Error & {readonly url?: string} {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
}

/** Nothing that knows languages and formats is at hand: text for a person, else the document of a failure. */
function reportDamage(file: string): void {
  const message = `A file of this skill is missing or damaged: ${file}. · 技能文件缺失或已损坏：${file}。`;
  const hint = 'Install the skill again with all of its files. · 请重新安装整个技能（包含全部文件）。';
  if (process.stdout.isTTY) {
    dropBrokenNotes(process.stderr);
    process.stderr.write(`${message}\n${hint}\n`);
  } else {
    const error = {code: 'UNEXPECTED', message, hint, retryable: false};
    process.stdout.write(`${JSON.stringify({ok: false, error}, undefined, 2)}\n`);
  }
  process.exitCode = 1;
}
