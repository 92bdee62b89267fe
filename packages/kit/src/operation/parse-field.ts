import {Ali1688Error} from '@ali1688/contracts/errors';
import {shownWord} from '../failure/shown-word.ts';
import {inputTexts} from '../failure/texts.ts';
import type {InputField} from './input-field.ts';

/**
 * Checks one input.
 *
 * @param label what the user knows it by: `--limit`, `CATEGORY_ID`, `ALI1688_QPS`
 * @param value text, a typed value, or undefined when it was not given
 * @param helpCommand the command whose `--help` explains it, for the hint
 * @throws `USAGE_INVALID` naming the label, the value and what is allowed
 */
export function parseField<Value>(
  label: string,
  field: InputField<Value>,
  value: unknown,
  helpCommand?: string,
): Value {
  const given = value === undefined ? field.defaultText : value;
  const accepted = field.accept(given);
  if (accepted !== undefined) return accepted.value;
  const text =
    given === undefined
      ? inputTexts.missing(label, field.allowed)
      : inputTexts.notAllowed(
          label,
          field.isSensitive ? '…' : shownWord(refusedWord(field, given)),
          field.allowed,
        );
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text,
    hint:
      helpCommand === undefined
        ? {en: `Correct or unset ${label}.`, zh: `请更正或取消 ${label}。`}
        : inputTexts.seeHelp(helpCommand),
  });
}

/** What of a value is to blame: the first word that is not allowed of a list, else the value itself. */
function refusedWord(field: InputField, given: unknown): string {
  const words: readonly unknown[] = field.isRepeatable && Array.isArray(given) ? given : [];
  const index = words.findIndex((word) => field.accept([word]) === undefined);
  const refused = index === -1 ? given : words[index];
  return typeof refused === 'string' ? refused : JSON.stringify(refused);
}
