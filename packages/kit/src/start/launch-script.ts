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
 * @param folder where it lies. Default: beside the file that was started
 */
export function launchScript(load: () => Promise<ScriptModule>, file: string, folder = ownFolder): void {
  enablePrivateCompileCache(process.argv.slice(2));
  void launch(load, file, folder);
}

async function launch(load: () => Promise<ScriptModule>, file: string, folder: () => string): Promise<void> {
  let script: ScriptModule;
  try {
    script = await load();
  } catch (thrown) {
    // Node makes a syntax error of a file that was cut.
    if (!isMissingModule(thrown) && !(thrown instanceof SyntaxError)) throw thrown;
    reportDamage(await damagedFile(thrown, file, folder()).catch(() => file));
    return;
  }
  if (script.start === undefined) reportDamage(file);
  else script.start();
}

function isMissingModule(thrown: unknown): thrown is Error & {readonly url?: string} {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
}

/**
 * The file that is missing or cannot be read: the one that was loaded, or one that it asks for. Node names a file that
 * is missing, and one that lacks what is asked of it; one that is no program has to be looked for.
 */
async function damagedFile(thrown: unknown, file: string, folder: string): Promise<string> {
  if (isMissingModule(thrown)) return decodeURIComponent(thrown.url?.split('/').pop() ?? file);
  const lacking = /module '\.\/([^']+)' does not provide/.exec(String(thrown));
  if (lacking !== null) return lacking[1] ?? file;
  for (const name of importsOf(file, folder)) {
    try {
      // oxlint-disable-next-line import/no-dynamic-require -- which file is damaged is known to nobody before
      await import(addressOf(name, folder));
    } catch (inner) {
      return damagedFile(inner, name, folder);
    }
  }
  return file;
}

/** The files beside it that a file asks for when it is loaded. */
function importsOf(file: string, folder: string): string[] {
  const text = process.getBuiltinModule('node:fs').readFileSync(new URL(addressOf(file, folder)), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.mjs)["']/g)].map(([, name = '']) => name);
}

function addressOf(name: string, folder: string): string {
  const path = process.getBuiltinModule('node:path').join(folder, name);
  return process.getBuiltinModule('node:url').pathToFileURL(path).href;
}

/** Where the file lies that was started, behind links. */
function ownFolder(): string {
  const started = process.getBuiltinModule('node:fs').realpathSync(process.argv[1] ?? '');
  return process.getBuiltinModule('node:path').dirname(started);
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
