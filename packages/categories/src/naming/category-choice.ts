import type {Bilingual} from '@ali1688/contracts/errors';
import type {Choice} from '@ali1688/kit';
import {categoryColumns} from '../category/category-layout.ts';
import {categoryIdPattern} from '../category/category-ids.ts';
import {categoryTexts} from '../category/category-texts.ts';
import {retiredHeader} from '../category/retired.ts';
import {matchNames} from './name-match.ts';
import type {OfferedMatch} from '../lookup/offered-categories.ts';

/** Puts categories to a person, who answers with an id or a name. An id need not be one of those shown. */
export function categoryChoice(text: Bilingual, options: readonly OfferedMatch[]): Choice<OfferedMatch> {
  const isShown = (field: string): boolean =>
    options.some((option) => Reflect.get(option, field) !== undefined);
  return {
    text,
    question: categoryTexts.whichCategory,
    columns: [...categoryColumns, {field: 'retired', header: retiredHeader}].filter(({field}) =>
      isShown(field),
    ),
    find(answer) {
      const byId = options.find(({categoryId}) => categoryId === answer);
      if (byId !== undefined || categoryIdPattern.test(answer)) return byId ?? {categoryId: answer};
      const [exact, second] = matchNames(options, answer).filter(({isExact}) => isExact);
      return second === undefined ? exact?.category : undefined;
    },
  };
}
