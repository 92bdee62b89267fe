import type {OperationContext} from '@ali1688/kit';
import type {Series} from '@ali1688/ledger';
import {noteUnofficial, usualType} from '../boards/types-field.ts';
import {sweepCategories, type CategoryNameOf, type CategorySelection} from './sweep-categories.ts';
import type {SweepPart} from './sweep-part.ts';

/** What a sweep was asked for, as the ledger keeps it. */
export type SweepRequest = CategorySelection & {
  readonly types: readonly string[];
  readonly keywords: boolean;
  readonly wholesale: boolean;
  readonly limit: number;
};

/** The calls of a sweep that are known beforehand, in order. */
export type SweepPlan = {
  readonly tasks: readonly Series[];
  readonly nameOf: CategoryNameOf;
};

/**
 * Plans a sweep: each rank type over all categories, then their hot words, so that calls of one category lie far apart.
 * The terms of products follow when the rankings have named them.
 *
 * @throws what `sweepCategories` throws
 */
export async function planSweep(
  context: OperationContext,
  part: SweepPart,
  request: SweepRequest,
): Promise<SweepPlan> {
  const {types, keywords, limit, lang: language} = request;
  const rankTypes = types.length === 0 ? [usualType] : [...new Set(types)];
  noteUnofficial(context, rankTypes);
  const {ids, nameOf} = await sweepCategories(context, part, request);
  const rankings = rankTypes.flatMap((rankType) =>
    ids.map((categoryId): Series => ({kind: 'ranking', categoryId, rankType, language, limit})),
  );
  const words = keywords ? ids.map((categoryId): Series => ({kind: 'words', categoryId, language})) : [];
  return {tasks: [...rankings, ...words], nameOf};
}
