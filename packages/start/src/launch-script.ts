import {dropBrokenNotes} from './drop-broken-notes.ts';
import {enablePrivateCompileCache} from './private-compile-cache.ts';

/** The file that holds what a skill script does. */
type ScriptModule = {readonly start?: () => void};

type Load = () => Promise<unknown>;

/**
 * Starts a skill script: the file that a user runs is small, and what it does is loaded from the one
 * beside it, because Node keeps the compiled code only of what is loaded after the start.
 *
 * @param load imports what is run
 * @param file the name of what is imported
 * @param beside what that file imports at its start, by name, each before those that import it: where the script
 *   cannot be loaded, the first of them that cannot is the one that is damaged
 */
export function launchScript(
  load: () => Promise<ScriptModule>,
  file: string,
  beside: Readonly<Record<string, Load>> = {},
): void {
  enablePrivateCompileCache(process.argv.slice(2));
  void launch(load, file, beside);
}

async function launch(
  load: () => Promise<ScriptModule>,
  file: string,
  beside: Readonly<Record<string, Load>>,
): Promise<void> {
  let script: ScriptModule;
  try {
    script = await load();
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    reportDamage(await damagedFile(thrown, {...beside, [file]: load}));
    return;
  }
  if (script.start === undefined) reportDamage(file);
  else script.start();
}

/** Node makes a syntax error of a file that was cut, and of one that lacks what is asked of it. */
function isDamage(thrown: unknown): thrown is Error {
  return isMissingModule(thrown) || thrown instanceof SyntaxError;
}

function isMissingModule(thrown: unknown): thrown is Error & {readonly url?: string} {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
}

/** Node names a file that is missing, and one that lacks something; one that is no program has to be looked for. */
async function damagedFile(thrown: Error, files: Readonly<Record<string, Load>>): Promise<string> {
  const missing = isMissingModule(thrown) ? thrown.url?.split('/').pop() : undefined;
  const lacking = /module '\.\/([^']+)' does not provide/.exec(String(thrown))?.[1];
  if (missing !== undefined || lacking !== undefined) return decodeURIComponent(missing ?? lacking ?? '');
  for (const [name, load] of Object.entries(files)) {
    try {
      await load();
    } catch {
      // What it imports has been loaded before it.
      return name;
    }
  }
  return Object.keys(files).at(-1) ?? '';
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
