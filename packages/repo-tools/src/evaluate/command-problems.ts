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
  const run = await place.run(script, [...words, '--dry-run']);
  const said = `${run.stdout}${run.stderr}`.trim();
  // Whether a category is given is a matter of the answer, not of the command's form. The format that
  // was asked for decides whether a failure is a document or a text; the code stands in both.
  const isForm = run.exitCode === 2 && said.includes('USAGE_INVALID');
  const isBroken = run.exitCode === null || run.exitCode === 1;
  return isForm || isBroken ? said.replaceAll(/\s+/g, ' ').slice(0, 300) : undefined;
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
