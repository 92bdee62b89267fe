import {plainText, type Bilingual} from '@ali1688/contracts/errors';
import {knownWords, type InputField} from '../input/input-field.ts';
import {argumentLabel} from '../input/input-names.ts';

/**
 * What oclif's help calls the value of a flag; undefined where it shows the closed list of values or
 * a name of its own. With a name it does not list the known words, which it would call the only options.
 */
export function valueLabel(name: string, field: InputField): string | undefined {
  return field.valueName ?? (hasExamples(field) ? argumentLabel(name) : undefined);
}

/** What help says of a flag. Known words that no list shows stand here, as examples. */
export function flagSummary(field: InputField): Bilingual {
  const summary = {en: plainText(field.summary.en), zh: plainText(field.summary.zh)};
  if (!hasExamples(field) || field.valueName !== undefined) return summary;
  const {words} = knownWords(field);
  return {
    en: `${summary.en} For example: ${words.join(', ')}.`,
    zh: `${summary.zh}例如：${words.join('、')}。`,
  };
}

function hasExamples(field: InputField): boolean {
  const {words, isClosed} = knownWords(field);
  return words.length > 0 && !isClosed;
}
