import {plainText, type Bilingual} from '@ali1688/contracts/errors';
import type {InputField} from '../operation/input-field.ts';
import {argumentLabel} from '../operation/input-names.ts';

/**
 * What oclif's help calls the value of a flag; undefined where it shows the closed list of values or
 * a name of its own. With a name it does not list the suggestions, which it would call the only options.
 */
export function valueLabel(name: string, field: InputField): string | undefined {
  return field.valueName ?? (isOpen(field) ? argumentLabel(name) : undefined);
}

/** What help says of a flag. Suggestions that no list shows stand here, as examples. */
export function flagSummary(field: InputField): Bilingual {
  const {suggestions = [], valueName} = field;
  const summary = {en: plainText(field.summary.en), zh: plainText(field.summary.zh)};
  if (!isOpen(field) || valueName !== undefined) return summary;
  return {
    en: `${summary.en} For example: ${suggestions.join(', ')}.`,
    zh: `${summary.zh}例如：${suggestions.join('、')}。`,
  };
}

function isOpen({suggestions, isClosed}: InputField): boolean {
  return suggestions !== undefined && isClosed !== true;
}
