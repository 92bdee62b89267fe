import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';
import type {parseArgs} from 'node:util';
import {shownWord} from '../failure/shown-word.ts';
import {inputTexts} from '../failure/texts.ts';
import type {InputField, InputFields, InputValues} from './input-field.ts';
import {argumentLabel, flagName} from './input-names.ts';
import {nearestWord} from './nearest-word.ts';
import {parseField} from './parse-field.ts';

/** Which inputs a command line may hold. */
export type CommandLineShape<
  Arguments extends InputFields = InputFields,
  Flags extends InputFields = InputFields,
> = {
  readonly arguments: Arguments;
  readonly flags: Flags;
  /** The command as typed up to here, for hints. */
  readonly command: string;
  /** Whether no message may repeat what was typed; as if an argument were sensitive. */
  readonly isSensitive?: boolean;
};

/**
 * Reads a command line against a set of inputs. Both faces use it, so that a command and a
 * skill script accept and refuse exactly the same.
 *
 * @returns checked values by camelCase name
 * @throws `USAGE_INVALID` naming the flag or argument, the value and what is allowed
 */
export function parseCommandLine<Arguments extends InputFields, Flags extends InputFields>(
  argv: readonly string[],
  shape: CommandLineShape<Arguments, Flags>,
): InputValues<Arguments> & InputValues<Flags> {
  const given = collect(argv, shape);
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape.arguments)) {
    values[name] = parseField(argumentLabel(name), hidden(field, shape), given.get(name), shape.command);
  }
  for (const [name, field] of Object.entries(shape.flags)) {
    values[name] = parseField(`--${flagName(name)}`, hidden(field, shape), given.get(name), shape.command);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value was just checked by the field that gives its type
  return values as InputValues<Arguments> & InputValues<Flags>;
}

/** Whether a command line holds a word that is neither a flag nor the value of one. Nothing is checked. */
export function hasPositional(argv: readonly string[], flags: InputFields): boolean {
  const flagsByName = new Map(Object.entries(flags).map(([name, field]) => [flagName(name), {name, field}]));
  return tokenize(argv, flagsByName).some(({kind}) => kind === 'positional');
}

function collect(argv: readonly string[], shape: CommandLineShape): Map<string, unknown> {
  const flagsByName = new Map(
    Object.entries(shape.flags).map(([name, field]) => [flagName(name), {name, field}] as const),
  );
  const argumentEntries = Object.entries(shape.arguments);
  const given = new Map<string, unknown>();
  let positionals = 0;
  const takeArgument = (value: string): void => {
    // The last argument takes all further words if it may be given more than once.
    const [name, field] = argumentEntries[positionals] ?? argumentEntries.at(-1) ?? [];
    const isSurplus = positionals >= argumentEntries.length && field?.isRepeatable !== true;
    if (name === undefined || isSurplus)
      throw usageError(inputTexts.surplusArgument(show(value, shape)), shape);
    const earlier = given.get(name);
    const values: readonly unknown[] = Array.isArray(earlier) ? earlier : [];
    given.set(name, field?.isRepeatable ? [...values, value] : value);
    positionals += 1;
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

type FlagsByName = ReadonlyMap<string, {readonly name: string; readonly field: InputField}>;

function tokenize(argv: readonly string[], flagsByName: FlagsByName) {
  const util = process.getBuiltinModule('node:util') as {parseArgs: typeof parseArgs};
  const options = Object.fromEntries(
    [...flagsByName].map(([name, {field}]) => [
      name,
      {type: field.isSwitch ? ('boolean' as const) : ('string' as const)},
    ]),
  );
  return util.parseArgs({args: [...argv], options, strict: false, allowPositionals: true, tokens: true})
    .tokens;
}

function flagValue(
  field: InputField,
  label: string,
  value: string | undefined,
  earlier: unknown,
  shape: CommandLineShape,
): unknown {
  if (field.isSwitch) {
    if (value !== undefined) throw usageError(inputTexts.valueUnwanted(label), shape);
    return true;
  }
  if (value === undefined) throw usageError(inputTexts.valueMissing(label, field.allowed), shape);
  if (field.isRepeatable) return Array.isArray(earlier) ? earlier.concat(value) : [value];
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

/** A field whose value no message repeats, where any word may be a credential in the wrong place. */
function hidden(field: InputField, shape: CommandLineShape): InputField {
  return hidesWords(shape) ? {...field, isSensitive: true} : field;
}

/** Whether no message repeats a word that was typed: the command is about credentials or takes one. */
export function hidesWords({
  isSensitive,
  arguments: fields,
}: Pick<CommandLineShape, 'isSensitive' | 'arguments'>): boolean {
  return isSensitive === true || Object.values(fields).some((field) => field.isSensitive);
}
