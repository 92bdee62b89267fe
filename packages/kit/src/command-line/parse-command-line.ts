import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';
import type {parseArgs} from 'node:util';
import {shownWord} from '@ali1688/output';
import {checkWord, type InputNaming} from '../input/check-field.ts';
import {isList, isSwitch, type InputField, type InputFields, type InputValues} from '../input/input-field.ts';
import {argumentLabel, flagName} from '../input/input-names.ts';
import {inputTexts} from '../input/input-texts.ts';
import {nearestWord} from '../input/nearest-word.ts';
import {underOneName} from '../input/second-names.ts';

/** Which inputs a command line may hold. */
export type CommandLineShape<Input extends InputFields = InputFields> = {
  readonly input: Input;
  /** The inputs that have a place, in order; all others are flags. */
  readonly positional?: readonly string[];
  /** The command as typed up to here, for hints. */
  readonly command: string;
  /** Whether no message may repeat what was typed; as if an input by position were sensitive. */
  readonly isSensitive?: boolean;
};

/** How a command line names an input: `--limit`, `CATEGORY_ID`. */
export function nameOnCommandLine(shape: Omit<CommandLineShape, 'input'>, name: string): InputNaming {
  const isPositional = shape.positional?.includes(name) === true;
  return {label: isPositional ? argumentLabel(name) : `--${flagName(name)}`, command: shape.command};
}

/**
 * Reads a command line against a set of inputs. Both faces use it, so that a command and a
 * skill script accept and refuse exactly the same.
 *
 * @returns checked values by camelCase name
 * @throws `USAGE_INVALID` naming the flag or argument, the value and what is allowed
 */
export function parseCommandLine<Input extends InputFields>(
  argv: readonly string[],
  shape: CommandLineShape<Input>,
): InputValues<Input> {
  const given = underOneName(shape.input, Object.fromEntries(collect(argv, shape)), (name) =>
    nameOnCommandLine(shape, name),
  );
  const isHidden = hidesWords(shape);
  const values: Record<string, unknown> = {};
  // Inputs by place first: their refusal comes first, too.
  for (const name of [...(shape.positional ?? []), ...flagNames(shape)]) {
    const field = shape.input[name];
    if (field === undefined) continue;
    const shown: InputField = isHidden ? {...field, isSensitive: true} : field;
    const value = given[name];
    values[name] = value === true ? true : checkWord(shown, value, nameOnCommandLine(shape, name));
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value was just checked by the field that gives its type
  return values as InputValues<Input>;
}

function flagNames({input, positional = []}: CommandLineShape): readonly string[] {
  return Object.keys(input).filter((name) => !positional.includes(name));
}

/** What a command line gives for an input: a word, words, or that a switch is there. */
type Given = string | readonly string[] | true;

/** Whether a command line holds a word that is neither a flag nor the value of one. Nothing is checked. */
export function hasPositional(argv: readonly string[], flags: InputFields): boolean {
  return tokenize(argv, flagsOf({input: flags})).some(({kind}) => kind === 'positional');
}

function collect(argv: readonly string[], shape: CommandLineShape): ReadonlyMap<string, Given> {
  const flagsByName = flagsOf(shape);
  const {positional = []} = shape;
  const given = new Map<string, Given>();
  let places = 0;
  const takeArgument = (value: string): void => {
    // The last place takes all further words if it is a list.
    const name = positional[places] ?? positional.at(-1);
    const field = name === undefined ? undefined : shape.input[name];
    const isSurplus = places >= positional.length && (field === undefined || !isList(field));
    if (name === undefined || field === undefined || isSurplus)
      throw usageError(inputTexts.surplusArgument(show(value, shape)), shape);
    given.set(name, isList(field) ? added(given.get(name), value) : value);
    places += 1;
  };

  let lastIndex = -1;
  for (const token of tokenize(argv, flagsByName)) {
    // A group of short options gives several tokens for one word; it is handled as that one word.
    if (token.index === lastIndex) continue;
    lastIndex = token.index;
    if (token.kind === 'positional') takeArgument(token.value);
    if (token.kind !== 'option') continue;
    // "-1" looks like a short option; it is meant as a value, and refused as one.
    if (/^-\d/.test(token.rawName)) {
      takeArgument(argv[token.index] ?? token.rawName);
      continue;
    }
    const flag = token.rawName.startsWith('--') ? flagsByName.get(token.name) : undefined;
    if (flag === undefined) throw unknownFlag(token.rawName, [...flagsByName.keys()], shape);
    // `--output --json` is a forgotten file name; one that begins so is written `--output=--json`.
    const isForgotten = token.inlineValue === false && token.value.startsWith('--');
    const value = isForgotten ? undefined : token.value;
    given.set(flag.name, flagValue(flag.field, token.rawName, value, given.get(flag.name), shape));
  }
  return given;
}

function flagsOf(shape: Pick<CommandLineShape, 'input' | 'positional'>): FlagsByName {
  return new Map(
    Object.entries(shape.input).flatMap(([name, field]) =>
      shape.positional?.includes(name) === true ? [] : [[flagName(name), {name, field}] as const],
    ),
  );
}

function added(earlier: Given | undefined, value: string): readonly string[] {
  return typeof earlier === 'object' ? [...earlier, value] : [value];
}

type FlagsByName = ReadonlyMap<string, {readonly name: string; readonly field: InputField}>;

function tokenize(argv: readonly string[], flagsByName: FlagsByName) {
  const util = process.getBuiltinModule('node:util') as {parseArgs: typeof parseArgs};
  const options = Object.fromEntries(
    [...flagsByName].map(([name, {field}]) => [
      name,
      {type: isSwitch(field) ? ('boolean' as const) : ('string' as const)},
    ]),
  );
  return util.parseArgs({args: [...argv], options, strict: false, allowPositionals: true, tokens: true})
    .tokens;
}

function flagValue(
  field: InputField,
  label: string,
  value: string | undefined,
  earlier: Given | undefined,
  shape: CommandLineShape,
): Given {
  if (isSwitch(field)) {
    if (value !== undefined) throw usageError(inputTexts.valueUnwanted(label), shape);
    return true;
  }
  if (value === undefined) throw usageError(inputTexts.valueMissing(label, field.allowed), shape);
  if (isList(field)) return added(earlier, value);
  if (earlier !== undefined) throw usageError(inputTexts.repeated(label), shape);
  return value;
}

function unknownFlag(rawName: string, known: readonly string[], shape: CommandLineShape): Ali1688Error {
  const suggestion = nearestWord(rawName.replace(/^-+/, ''), known);
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: inputTexts.unknownFlag(show(rawName, shape)),
    hint:
      suggestion === undefined
        ? inputTexts.seeHelp(shape.command)
        : inputTexts.didYouMean(`--${suggestion}`, shape.command),
  });
}

function usageError(text: Bilingual, shape: CommandLineShape): Ali1688Error {
  return new Ali1688Error({code: 'USAGE_INVALID', text, hint: inputTexts.seeHelp(shape.command)});
}

/** A typed word as a message repeats it; not at all where it may be a credential in the wrong place. */
function show(word: string, shape: CommandLineShape): string {
  return hidesWords(shape) ? '…' : shownWord(word);
}

/** Whether no message repeats a word that was typed: the command is about credentials or takes one. */
export function hidesWords({
  isSensitive,
  input,
  positional = [],
}: Pick<CommandLineShape, 'isSensitive' | 'input' | 'positional'>): boolean {
  return isSensitive === true || positional.some((name) => input[name]?.isSensitive);
}
