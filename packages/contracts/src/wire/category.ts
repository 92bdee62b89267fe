import * as z from 'zod/mini';
import {absentable} from './absent.ts';
import {idText, looseBoolean, looseText} from './scalars.ts';

/**
 * Makes the schema of the fields shared by every category row. `leaf` and `parentCateId` are text in one table
 * and boolean and number in another; `level` is text (contracts README, discrepancies 5 and 6).
 */
export const categoryRow = () =>
  z.object({
    categoryId: absentable(idText()),
    chineseName: absentable(looseText()),
    translatedName: absentable(looseText()),
    language: absentable(looseText()),
    leaf: absentable(looseBoolean()),
    level: absentable(looseText()),
    parentCateId: absentable(idText()),
  });
