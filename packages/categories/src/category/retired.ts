import type {Bilingual} from '@ali1688/contracts/errors';

/** By this 1688 marks a category, in its name, that is in use no more. */
export const retiredMark = '停用';

/** What of a category tells whether it is retired. */
type Named = {readonly chineseName?: string | undefined; readonly translatedName?: string | undefined};

/** Whether 1688 says in a category's name that it is in use no more; it is still listed, and can still be asked for. */
export function isRetired({chineseName, translatedName}: Named): boolean {
  return [chineseName, translatedName].some((name) => name?.includes(retiredMark) === true);
}

/** The mark of a row that is shown: `retired: true`, and nothing where it is not. */
export function retirement(row: Named): {readonly retired?: true} {
  return isRetired(row) ? {retired: true} : {};
}

/** The same rows with the retired ones behind the others: they are offered, and never first. */
export function retiredLast<Row extends Named>(rows: readonly Row[]): readonly Row[] {
  return [...rows.filter((row) => !isRetired(row)), ...rows.filter(isRetired)];
}

/** The heading of the mark in a table. */
export const retiredHeader: Bilingual = {en: 'Retired', zh: '已停用'};
