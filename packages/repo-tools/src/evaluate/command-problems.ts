import {isRecord} from '../workspace/is-record.ts';
import {fillIn, type PrintedCommand} from './find-commands.ts';
import type {ScriptPlace} from './script-place.ts';
import {splitWords} from './split-words.ts';

/**
 * What the script of a skill has against a command that the skill's texts print: an operation, a
 * flag or a value that it does not know. Nothing is sent: queries run dry, and of commands that
 * touch a login only words and flags are compared with the script's help.
 */
export async function findCommandProblem(
  {place, line}: PrintedCommand,
  script: string,
  scriptPlace: ScriptPlace,
): Promise<string | undefined> {
  const words = readWords(line);
  if (typeof words === 'string') return `${place} ${words}`;
  const isQuery = !['auth', 'doctor', '--help', '--version', undefined].includes(words[0]);
  const problem =
    isQuery && !words.includes('--help')
      ? await runDry(words, script, scriptPlace)
      : await compareWithHelp(words, script, scriptPlace);
  return problem === undefined ? undefined : `${place} prints "${line}": ${problem}`;
}

function readWords(line: string): readonly string[] | string {
  try {
    return fillIn(splitWords(line));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function runDry(
  words: readonly string[],
  script: string,
  place: ScriptPlace,
): Promise<string | undefined> {
  const run = await place.run(script, [...words, '--dry-run', '--json']);
  const {code, message} = failureOf(run.stdout);
  // Whether a category is given is a matter of the answer, not of the command's form.
  const isForm = run.exitCode === 2 && code === 'USAGE_INVALID';
  const isBroken = run.exitCode === null || run.exitCode === 1;
  return isForm || isBroken ? `${message}${run.stderr}`.trim() : undefined;
}

async function compareWithHelp(
  words: readonly string[],
  script: string,
  place: ScriptPlace,
): Promise<string | undefined> {
  const named = words.filter((word) => !word.startsWith('-') && /^[a-z-]+$/.test(word));
  const run = await place.run(script, [...named, '--help']);
  if (run.exitCode !== 0) return `there is no help for ${named.join(' ')}`;
  const flags = words.filter((word) => word.startsWith('--')).map((word) => word.replace(/=.*$/, ''));
  const known = new Set(run.stdout.match(/--[a-z-]+/g) ?? []);
  const unknown = flags.filter((flag) => !['--help', '--version'].includes(flag) && !known.has(flag));
  return unknown.length === 0 ? undefined : `its help does not know ${unknown.join(', ')}`;
}

function failureOf(stdout: string): {readonly code: unknown; readonly message: string} {
  try {
    const document: unknown = JSON.parse(stdout);
    const error = isRecord(document) ? document['error'] : undefined;
    return isRecord(error)
      ? {code: error['code'], message: String(error['message'])}
      : {code: undefined, message: ''};
  } catch {
    // Not a document: the exit status decides.
    return {code: undefined, message: stdout};
  }
}
