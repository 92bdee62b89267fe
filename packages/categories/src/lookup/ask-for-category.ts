import {categoryTranslationGetById, type ApiData} from '@ali1688/contracts';
import {Ali1688Error, isServiceRefusal} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {categoryExistence, judgeNothing} from './category-existence.ts';
import {categoryTexts} from '../category/category-texts.ts';
import {rootCategoryId} from '../category/category-ids.ts';

/** What the gateway says of one category. */
export type AskedCategory = NonNullable<ApiData<typeof categoryTranslationGetById>>;

/**
 * Asks the gateway for one category and those directly below it.
 *
 * @throws `CATEGORY_UNKNOWN` with the first-level categories; `RESPONSE_INVALID` for an answer of nothing that
 *   does not mean that; what the call threw
 */
export async function askForCategory(
  context: OperationContext,
  categoryId: string,
  language: string,
): Promise<AskedCategory> {
  const answer = await askOnce(context, categoryId, language);
  if (answer !== undefined && !saysNothing(answer, categoryId)) return answer;
  if (categoryId === rootCategoryId)
    throw new Ali1688Error({code: 'RESPONSE_INVALID', ...categoryTexts.noRoot});
  const existence = await judgeNothing(context, categoryId);
  if (existence.kind === 'unknown') throw existence.failure;
  throw new Ali1688Error({code: 'RESPONSE_INVALID', ...categoryTexts.nothingOf(categoryId)});
}

async function askOnce(
  context: OperationContext,
  categoryId: string,
  language: string,
): Promise<AskedCategory | undefined> {
  try {
    return await context.call(categoryTranslationGetById, {language, categoryId});
  } catch (thrown) {
    if (categoryId === rootCategoryId || !isServiceRefusal(thrown) || thrown.retryable) throw thrown;
    const existence =
      // In English this was the very question that tells whether the category exists; else it may be the language.
      language === 'en'
        ? await judgeNothing(context, categoryId, thrown)
        : await categoryExistence(context, categoryId, thrown);
    throw existence.kind === 'unknown' ? existence.failure : thrown;
  }
}

/** Neither an id, nor a name, nor children. The root has nothing but children to tell. */
function saysNothing(answer: AskedCategory, askedId: string): boolean {
  const {categoryId, chineseName, translatedName, children = []} = answer;
  if (children.length > 0) return false;
  return (
    askedId === rootCategoryId ||
    [categoryId, chineseName, translatedName].every((value) => value === undefined)
  );
}
