import {isAli1688Error, type Bilingual} from '@ali1688/contracts/errors';
import type {Choice, OperationContext} from '@ali1688/kit';
import {categoryIdPattern} from '../category/category-ids.ts';
import {categoryColumns} from '../category/category-layout.ts';
import {categoryTexts} from '../category/category-texts.ts';
import {retiredHeader} from '../category/retired.ts';
import type {OfferedMatch} from '../lookup/offered-categories.ts';
import {foldName} from '../tree/fold-name.ts';
import {findByName} from './find-by-name.ts';
import {matchNames} from './name-match.ts';
import {wordsOf} from './words.ts';

/** Most categories that are shown for words. */
const mostShown = 50;

/** An id that is written as one, and can be no number of a row: `id 1`, `id:1`, `ID=1`. */
const writtenId = /^(?:id|类目)\s*[:=：]?\s*(\d+)$/i;

/** Where the words of an answer are looked up. */
export type NameSearch = {readonly context: OperationContext; readonly language: string};

/**
 * Puts categories to a person, who answers with the number of a row, an id, a name or some words of it. Words find
 * what they find as an argument, too: categories of every level.
 */
export function categoryChoice(
  text: Bilingual,
  options: readonly OfferedMatch[],
  search?: NameSearch,
): Choice<OfferedMatch> {
  const isShown = (field: string): boolean =>
    options.some((option) => Reflect.get(option, field) !== undefined);
  return {
    text,
    question: categoryTexts.whichCategory,
    columns: [...categoryColumns, {field: 'retired', header: retiredHeader}].filter(({field}) =>
      isShown(field),
    ),
    find: (answer) => findExactly(options, answer),
    narrow: async (words) => {
      const [near, far] = [holdingWords(options, words), await searchFor(words, search)];
      const ids = new Set(near.map(({categoryId}) => categoryId));
      return [...near, ...far.filter(({categoryId}) => !ids.has(categoryId))].slice(0, mostShown);
    },
  };
}

/** A number that could be one of a row, and is not, means no id: it may have been mistyped. */
function findExactly(options: readonly OfferedMatch[], answer: string): OfferedMatch | undefined {
  const written = writtenId.exec(answer)?.[1];
  const id = written ?? answer;
  const byId = options.find(({categoryId}) => categoryId === id);
  if (byId !== undefined) return byId;
  const isClearlyId = written !== undefined || answer.length > String(options.length).length;
  if (categoryIdPattern.test(id)) return isClearlyId ? {categoryId: id} : undefined;
  const [exact, second] = matchNames(options, answer).filter(({isExact}) => isExact);
  return second === undefined ? exact?.category : undefined;
}

/** The options of which a name has words that begin with each of the words. */
function holdingWords(options: readonly OfferedMatch[], words: string): readonly OfferedMatch[] {
  const sought = wordsOf(words);
  if (sought.length === 0) return [];
  return options.filter(({chineseName = '', translatedName = ''}) =>
    [chineseName, translatedName].some((name) => {
      const folded = ` ${foldName(name)}`;
      // A Chinese name has no spaces between its words.
      return sought.every((word) => folded.includes(/^[ -~]*$/.test(word) ? ` ${word}` : word));
    }),
  );
}

/** What cannot be searched is not found; the person still sees what is at hand. */
async function searchFor(words: string, search: NameSearch | undefined): Promise<readonly OfferedMatch[]> {
  if (search === undefined || /^\d+$/.test(words)) return [];
  try {
    const {matches} = await findByName(search.context, words, search.language);
    return matches.map(({category}) => category);
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
    return [];
  }
}
