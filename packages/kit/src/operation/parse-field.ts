import {Ali1688Error} from '@ali1688/contracts/errors';
import * as z from 'zod/mini';
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
export function parseField<Schema extends z.ZodMiniType>(
  label: string,
  field: InputField<Schema>,
  value: unknown,
  helpCommand?: string,
): z.output<Schema> {
  const given = value === undefined ? field.defaultText : value;
  if (given === undefined && (field.isOptional || field.isSwitch)) {
    const absent = field.isSwitch ? false : undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what these schemas make of undefined; making one for that would take time
    return absent as z.output<Schema>;
  }
  const result = z.safeParse(field.schema, given);
  if (result.success) return result.data;
  const text =
    given === undefined
      ? inputTexts.missing(label, field.allowed)
      : inputTexts.notAllowed(
          label,
          field.isSensitive ? '…' : shownWord(typeof given === 'string' ? given : JSON.stringify(given)),
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
