import {plainText} from '@ali1688/contracts/errors';
import {argumentLabel, flagName} from '../input/input-names.ts';
import {splitInput, type AnyOperation} from '../operation/define-operation.ts';
import {universalFlagsOf} from '../operation/universal-flags.ts';
import {flagSummary} from './flag-texts.ts';

/**
 * The Chinese texts of a command. oclif knows one language only; it copies this static property
 * into the manifest as it is, and the host's help class shows it when the language is Chinese.
 */
export type ChineseHelp = {
  readonly summary: string;
  readonly description?: string;
  readonly args: Readonly<Record<string, string>>;
  readonly flags: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
};

/** Collects the Chinese texts of an operation, keyed as oclif names its arguments and flags. */
export function chineseHelp(operation: AnyOperation): ChineseHelp {
  const {positional, flags: own} = splitInput(operation);
  const flags = {...own, ...universalFlagsOf(operation)};
  return {
    summary: plainText(operation.summary.zh),
    ...(operation.description === undefined ? {} : {description: plainText(operation.description.zh)}),
    args: Object.fromEntries(
      Object.entries(positional).map(([name, field]) => [argumentLabel(name), plainText(field.summary.zh)]),
    ),
    flags: Object.fromEntries(
      Object.entries(flags).map(([name, field]) => [flagName(name), flagSummary(field).zh]),
    ),
    examples: operation.examples.map((example) => plainText(example.text.zh)),
  };
}
