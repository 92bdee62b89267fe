import * as z from 'zod/mini';
import {absentableBoolean, absentableId, absentableText} from './scalars.ts';

/**
 * Makes the schema of the fields shared by every category row. `leaf` and `parentCateId` are text in one table
 * and boolean and number in another; `level` is text (contracts.md discrepancies 5 and 6).
 */
export const categoryRow = () =>
  z.object({
    categoryId: absentableId(),
    chineseName: absentableText(),
    translatedName: absentableText(),
    language: absentableText(),
    level: absentableText(),
    leaf: absentableBoolean(),
    parentCateId: absentableId(),
  });
