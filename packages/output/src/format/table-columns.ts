import type {Language} from '@ali1688/contracts/errors';
import {headingOf, isCounted, type Headings, type TypedColumn} from '../sheet/column.ts';
import {readPath} from '../sheet/field-path.ts';
import {spokenText, type Sheet} from '../sheet/sheet.ts';
import {barLine} from '../text/bar-line.ts';
import {groupDigits} from '../text/group-digits.ts';
import {visibleText} from '../text/visible-text.ts';

/** A column as a table for people shows it. */
export type TableColumn = {
  readonly column: TypedColumn;
  readonly heading: string;
  /** A text for each row, safe to show. */
  readonly texts: readonly string[];
  /** The address that the text of a row leads to; whatever lies at the path that the column names. */
  readonly linkOf: (row: number) => unknown;
};

/** Which columns are to be shown, and to whom. */
export type TableChoice = {
  readonly language: Language;
  /** What stands above the columns. Default: words in the language. */
  readonly headings?: Headings | undefined;
  /** Whether the columns were chosen one by one: then they stay as they are, and in their order. */
  readonly isChosen: boolean;
  /** Both of two titles that say the same in two languages. */
  readonly isWide: boolean;
  /** Whether the terminal is sure to show bars. */
  readonly hasBars?: boolean | undefined;
};

/** The columns of a sheet in the order of a table: the place of a row, what it is called, everything else. */
export function tableColumns(sheet: Sheet, choice: TableChoice): readonly TableColumn[] {
  const columns = sheet.columns.map((column, place) => ({column, places: [place]}));
  const shown = choice.isChosen ? columns : titlesFirst(choice.isWide ? columns : oneTitle(columns, choice));
  return shown.map(({column, places}) => ({
    column,
    heading: visibleText(headingOf(column, choice.headings ?? choice.language)),
    texts: sheet.rows.map((values) => shownText(column, {values, places}, choice)),
    linkOf: (row) =>
      column.link === undefined ? undefined : readPath(sheet.sources[row], column.link.split('.')),
  }));
}

/** A column and where in a row its value may be: the first place that has one counts. */
type Placed = {readonly column: TypedColumn; readonly places: readonly number[]};

/** Of titles in two languages the reader's own; where a row has none in it, the other. */
function oneTitle(columns: readonly Placed[], {language}: TableChoice): readonly Placed[] {
  const titles = columns.filter(({column}) => isTitle(column));
  const best = titles.find(({column}) => column.reader === language) ?? titles[0];
  if (best === undefined) return columns;
  const places = [best, ...titles.filter((title) => title !== best)].flatMap((title) => title.places);
  return columns.flatMap((placed) => {
    if (!isTitle(placed.column)) return [placed];
    return placed === best ? [{...placed, places}] : [];
  });
}

function isTitle({type, reader}: TypedColumn): boolean {
  return type === 'title' && reader !== undefined;
}

const ranks: Readonly<Partial<Record<TypedColumn['type'], number>>> = {position: 0, title: 1};

function titlesFirst(columns: readonly Placed[]): readonly Placed[] {
  const rankOf = ({column}: Placed): number => ranks[column.type] ?? 2;
  return columns.toSorted((one, other) => rankOf(one) - rankOf(other));
}

function shownText(
  column: TypedColumn,
  {values, places}: {readonly values: readonly unknown[]; readonly places: readonly number[]},
  {language, hasBars = false}: Pick<TableChoice, 'language' | 'hasBars'>,
): string {
  if (column.type === 'series' && hasBars) return barLine(values[places[0] ?? 0]);
  const texts = places.map((place) => spokenText(column, values[place], language));
  const text = visibleText(texts.find((one) => one !== '') ?? '');
  return isCounted(column) ? groupDigits(text) : text;
}
