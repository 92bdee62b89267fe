import {flagName, isSwitch, type AnyOperation} from '@ali1688/kit';
import type {Input} from './fitting-inputs.ts';

/** How somebody writes a command line; all of it means the same. */
export type Hand = {
  /** `--limit=5` instead of `--limit 5`. */
  readonly isJoined: boolean;
  readonly isFlagsFirst: boolean;
};

/** Inputs as words of a command line. */
export function writeArgv(
  {input: fields, positional = []}: AnyOperation,
  input: Input,
  hand: Hand,
): readonly string[] {
  const flags = Object.entries(input)
    .filter(([name]) => !positional.includes(name))
    .flatMap(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined || !isSwitch(field)) return writeFlag(flagName(name), value, hand);
      return writeSwitch(flagName(name), value);
    });
  const places = positional.flatMap((name) => wordsOf(input[name]));
  // What looks like a flag is a word behind two hyphens, and so is all that follows.
  if (places.some((word) => word.startsWith('-'))) return [...flags, '--', ...places];
  return hand.isFlagsFirst ? [...flags, ...places] : [...places, ...flags];
}

/** A switch is there or not; what is wrong for one can only be joined, as a word of its own has its own place. */
function writeSwitch(flag: string, value: unknown): readonly string[] {
  if (typeof value !== 'boolean') return [`--${flag}=${wordsOf(value).join()}`];
  return value ? [`--${flag}`] : [];
}

function writeFlag(flag: string, value: unknown, {isJoined}: Hand): readonly string[] {
  return wordsOf(value).flatMap((word) =>
    isJoined || word.startsWith('--') ? [`--${flag}=${word}`] : [`--${flag}`, word],
  );
}

function wordsOf(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return [value].flat().map((word) => (typeof word === 'string' ? word : JSON.stringify(word)));
}
