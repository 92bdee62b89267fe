import type {Bilingual} from '@ali1688/contracts/errors';
import type {Format, Result} from '../format/format.ts';
import {formatTexts} from '../format/texts.ts';
import type {Sheet} from '../sheet/sheet.ts';
import {sheetsOf} from '../sheet/sheets-of.ts';
import {groupDigits} from '../text/group-digits.ts';
import {visibleText} from '../text/visible-text.ts';

/**
 * What a person is told when a result lies in a file: `20 products → ranking.csv`. Data of the sandbox is marked:
 * not every format has a place for a mark.
 */
export function writtenText(result: Result, format: Format, file: string): Bilingual {
  const counted = countOf(result, format);
  const mark = result.meta.sandbox ? formatTexts.sandboxMark : undefined;
  const name = visibleText(file);
  return {
    en: `${counted?.en ?? 'Written'} → ${name}${mark === undefined ? '' : ` (${mark.en})`}`,
    zh: `${counted?.zh ?? '已写入'} → ${name}${mark === undefined ? '' : `（${mark.zh}）`}`,
  };
}

/** How many rows of what there are, sheet by sheet; undefined where a result has none, as it is one thing. */
function countOf(result: Result, format: Format): Bilingual | undefined {
  const isOneText = result.text !== undefined && format.isForPeople === true && result.fields.length === 0;
  if (format.shows === 'body' || result.isDryRun === true || isOneText) return undefined;
  const sheets = sheetsOf(result).filter(({kind}) => kind === 'list');
  const counts = (format.holdsOneSheet === true ? sheets.slice(0, 1) : sheets).map((sheet) =>
    countOfSheet(sheet, result.rowsBefore),
  );
  if (counts.length === 0) return undefined;
  return {en: counts.map(({en}) => en).join(', '), zh: counts.map(({zh}) => zh).join('、')};
}

const plainNoun = {one: 'row', many: 'rows', zh: '行'};

function countOfSheet({rows, noun = plainNoun}: Sheet, rowsBefore = 0): Bilingual {
  const all = rowsBefore + rows.length;
  const count = groupDigits(String(all));
  return {en: `${count} ${all === 1 ? noun.one : noun.many}`, zh: `${count} ${noun.zh}`};
}
