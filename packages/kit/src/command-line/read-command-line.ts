import {Ali1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {formatNamed, formatTexts, shownWord} from '@ali1688/output';
import type {InputValues} from '../input/input-field.ts';
import {inputTexts} from '../input/input-texts.ts';
import {withoutSecondNames} from '../input/second-names.ts';
import {assertKnownFields} from './assert-known-fields.ts';
import {mayShowBody, type AnyOperation} from '../operation/define-operation.ts';
import {universalFlagsOf, type UniversalFlags} from '../operation/universal-flags.ts';
import {mayHoldSecret} from '../secrets/may-hold-secret.ts';
import type {Voice} from '../terminal/voice.ts';
import {hidesWords, parseCommandLine} from './parse-command-line.ts';

/** What the words of a command line mean. */
export type ReadCommandLine = {
  /** The operation's own inputs. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The flags that every operation has. */
  readonly flags: InputValues<UniversalFlags>;
};

/**
 * Reads the words of a command line, and refuses what contradicts itself before anything is opened. A credential
 * that is typed is protected from being printed from here on.
 *
 * @throws `USAGE_INVALID`
 */
export function readCommandLine(
  {
    operation,
    argv,
    command,
  }: {
    readonly operation: AnyOperation;
    readonly argv: readonly string[];
    readonly command: string;
  },
  voice: Pick<Voice, 'guard' | 'mayRepeatInput'>,
): ReadCommandLine {
  const {positional = [], isSensitive = false} = operation;
  const shape = {
    input: {...operation.input, ...universalFlagsOf(operation)},
    positional,
    command,
    isSensitive,
  };
  const values: Readonly<Record<string, unknown>> & InputValues<UniversalFlags> = parseCommandLine(
    argv,
    shape,
  );
  if (isSensitive || mayHoldSecret(shape.input, values)) voice.mayRepeatInput();
  const input = Object.fromEntries(
    Object.keys(withoutSecondNames(operation.input)).map((name) => [name, values[name]]),
  );
  for (const name of positional) {
    const value = input[name];
    // A credential that was given as one is kept out of every message, also where it was typed a second time.
    if (operation.input[name]?.isSensitive && typeof value === 'string')
      voice.guard.protect(new Secret(value.trim()));
  }
  const isHidden = hidesWords(shape);
  if (isHidden && values.output !== undefined) voice.guard.protect(new Secret(values.output));
  refuseContradictions(operation, values, command);
  if (values.fields !== undefined) {
    const show = isHidden ? () => '…' : shownWord;
    assertKnownFields(values.fields.split(','), operation.output(), command, show);
  }
  return {input, flags: {...values, output: values.output === '-' ? undefined : values.output}};
}

function refuseContradictions(
  operation: AnyOperation,
  flags: InputValues<UniversalFlags>,
  command: string,
): void {
  const refuse = (first: string, second: string): never => {
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: inputTexts.contradiction(first, second),
      hint: inputTexts.seeHelp(command),
    });
  };
  if (flags.json && flags.format !== undefined && flags.format !== 'json')
    refuse('--json', `--format ${flags.format}`);
  const {shows} = formatNamed(flags.format ?? 'json');
  if ((shows === 'body' || shows === 'variables') && flags.fields !== undefined)
    refuse(`--format ${flags.format}`, '--fields');
  if (flags.format === 'raw' && !mayShowBody(operation)) {
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: formatTexts.rawUnavailable,
      hint: formatTexts.rawHint,
    });
  }
}
