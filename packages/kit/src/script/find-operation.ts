import {Ali1688Error} from '@ali1688/contracts/errors';
import {inputTexts} from '../input/input-texts.ts';
import {operationWords, splitInput, type AnyOperation} from '../operation/define-operation.ts';
import {nearestWord} from '../input/nearest-word.ts';
import {hasPositional} from '../command-line/parse-command-line.ts';
import {universalFlags} from '../operation/universal-flags.ts';
import {ownWord, type Script} from './script.ts';
import {scriptTexts} from './script-texts.ts';
import type {SkillExtra} from '../plugin/skill-extra.ts';

/** An operation as it was named on a script's command line. */
export type FoundOperation = {
  readonly operation: AnyOperation;
  /** The words that named it. */
  readonly words: string;
  /** The words behind it. */
  readonly argv: readonly string[];
};

/**
 * Finds what the first words of a script's command line name. `auth` and `doctor` are loaded for it.
 *
 * @throws `USAGE_INVALID` with those there are and the one that was probably meant
 */
export async function findOperation(
  script: Script,
  words: readonly string[],
  programName: string,
): Promise<FoundOperation> {
  const [word = '', ...argv] = words;
  const extra = script.extras?.find((candidate) => candidate.word === word);
  if (extra !== undefined) return {operation: await extraOperation(extra, argv), words: word, argv};
  const own = script.operations.find(({name}) => name === word);
  if (own !== undefined) return {operation: own, words: word, argv};
  const isCompanion = word === ownWord.auth || word === ownWord.doctor;
  if (!isCompanion || script.loadCompanion === undefined) throw unknownWord(script, words, programName);
  const companions = await script.loadCompanion();
  const named = companions
    .flatMap((operation) => namesOf(operation).map((name) => ({operation, words: name})))
    .filter((candidate) => `${words.join(' ')} `.startsWith(`${candidate.words} `))
    .toSorted((left, right) => right.words.length - left.words.length)[0];
  if (named === undefined) throw unknownCompanion(companions, words, programName);
  return {...named, argv: words.slice(named.words.split(' ').length)};
}

/** `auth profiles` alone is `auth profiles list`. */
function namesOf(operation: AnyOperation): readonly string[] {
  const words = operationWords(operation);
  const {topic, name} = operation;
  return topic !== undefined && name === 'list' ? [words, topic] : [words];
}

/** The first words that a script takes, in the order of its help. */
function firstWords(script: Script): readonly string[] {
  return [
    ...script.operations.map(({name}) => name),
    ...(script.extras ?? []).map((extra) => extra.word),
    ...(script.loadCompanion === undefined ? [] : [ownWord.auth, ownWord.doctor]),
  ];
}

async function extraOperation(extra: SkillExtra, argv: readonly string[]): Promise<AnyOperation> {
  const {list, get} = await extra.load();
  const hasArgument = hasPositional(argv, {...splitInput(get).flags, ...universalFlags});
  return hasArgument || argv.includes('--help') ? get : list;
}

function unknownWord(script: Script, words: readonly string[], programName: string): Ali1688Error {
  const [word = '', next] = words;
  const known = firstWords(script);
  // Typed as for the CLI, with the topic in front.
  const suggestion = word === script.topic && next !== undefined ? next : nearestWord(word, known);
  return refusal(word, known, suggestion, programName);
}

function unknownCompanion(
  companions: readonly AnyOperation[],
  words: readonly string[],
  programName: string,
): Ali1688Error {
  const known = companions.map(operationWords).filter((name) => name.startsWith(`${ownWord.auth} `));
  // A word further on may be an authorization code, which no message repeats.
  const depth = words[1] === 'profiles' ? 3 : 2;
  const suggestion = nearestWord(words.slice(0, depth).join(' '), known);
  return refusal(`${words.slice(0, depth - 1).join(' ')} …`, known, suggestion, programName);
}

function refusal(
  typed: string,
  known: readonly string[],
  suggestion: string | undefined,
  programName: string,
): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: scriptTexts.unknownOperation(typed, known),
    hint:
      suggestion === undefined || !known.includes(suggestion)
        ? inputTexts.seeHelp(programName)
        : inputTexts.didYouMean(suggestion, programName),
  });
}
