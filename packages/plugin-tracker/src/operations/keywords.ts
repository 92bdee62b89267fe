import {categoryField, resolveCategory} from '@ali1688/categories';
import {defineOperation, readsThisMachine} from '@ali1688/kit';
import {keywords as keywordsOf, openLedger, type KeywordsAnswer, type WordChanges} from '@ali1688/ledger';
import * as z from 'zod/mini';
import {askLedger} from '../boards/ask-ledger.ts';
import {categoryColumns, moveColumns} from '../boards/columns.ts';
import {basis, boardAt, category, item, list, missingBoard} from '../boards/shapes.ts';
import {tellBasis} from '../boards/tell-basis.ts';
import {readWhen, sinceField, untilField} from '../boards/when-field.ts';

const word = {
  keyword: z.string(),
  translation: z.optional(z.string()),
  before: z.optional(z.number()),
  after: z.optional(z.number()),
  change: z.optional(z.number()),
} as const;

const wordChange = z.object({
  ...word,
  titles: list(z.object({...item, type: z.string(), rank: z.optional(z.number())})),
});

const changesOfList = {
  category,
  language: z.string(),
  from: basis,
  to: basis,
  new: list(wordChange),
  gone: list(wordChange),
  risen: list(wordChange),
  fallen: list(wordChange),
  stayed: z.number(),
  withoutSupply: list(z.object(word)),
  boards: list(boardAt),
} as const;

type Data = Partial<WordChanges> & {
  readonly lists?: readonly WordChanges[] | undefined;
  readonly missing: KeywordsAnswer['missing'];
};

/** New, gone, risen and fallen search words. */
export const keywords = defineOperation({
  topic: 'tracker',
  name: 'keywords',
  summary: {en: 'Hot search words: new, gone, risen, fallen.', zh: '热搜词的新增、消失与升降。'},
  description: {
    en: 'Compares two lists of hot search words of a category, each word with the ranked titles that hold it. withoutSupply are words of the newer list that no ranked title holds: demand without ranked supply. 1688 gives no counts, so places in the list are all there is.',
    zh: '比较某类目的两份热搜词列表，并列出标题含该词的上榜商品。withoutSupply 为较新列表中没有任何上榜标题包含的词，即有需求而榜单无供给。1688 不提供搜索次数，只有名次。',
  },
  effects: readsThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {categoryId: categoryField, since: sinceField, until: untilField},
  positional: ['categoryId'],
  examples: [
    {args: '1111 --since 7d', text: {en: 'What is searched anew in a week', zh: '一周内新增的热搜词'}},
    {args: '--format csv', text: {en: 'All categories as a table', zh: '全部类目，存为表格'}},
  ],
  output: () =>
    z.extend(z.partial(z.object(changesOfList)), {
      lists: z.optional(list(z.object(changesOfList))),
      missing: list(missingBoard),
    }),
  layout: {
    noun: {one: 'search word', many: 'search words', zh: '个热搜词'},
    empty: {en: 'Nothing changed in the hot search words.', zh: '热搜词没有变化。'},
    unfold: (data: Data) => listsIn(data).flatMap(rowsOf),
    columns: [
      {
        field: 'event',
        header: {en: 'Event', zh: '变化'},
        words: {
          new: {en: 'new', zh: '新增'},
          gone: {en: 'gone', zh: '消失'},
          risen: {en: 'risen', zh: '上升'},
          fallen: {en: 'fallen', zh: '下降'},
        },
      },
      {field: 'keyword', header: {en: 'Search word', zh: '热搜词'}, type: 'name', isEssential: true},
      {field: 'translation', header: {en: 'Translation', zh: '翻译'}, type: 'name'},
      ...moveColumns,
      {field: 'supply', header: {en: 'Ranked titles', zh: '含该词的上榜商品'}, type: 'integer'},
      ...categoryColumns,
    ],
  },
  async run(context, {categoryId: asked, since, until}) {
    const now = context.now();
    const categoryIds = asked === undefined ? undefined : [await resolveCategory(context, asked)];
    const answer = await askLedger(context.parts.ledger, (tables) =>
      keywordsOf(tables, {
        now,
        categoryIds,
        since: readWhen(since, '--since', now),
        until: readWhen(until, '--until', now),
      }),
    );
    tellBasis(context, answer.lists, answer.missing);
    const [only] = answer.lists;
    if (answer.lists.length === 1 && only !== undefined) return {...only, missing: answer.missing};
    return answer;
  },
});

function listsIn(data: Data): readonly WordChanges[] {
  if (data.lists !== undefined) return data.lists;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has no list is one category, as `run` gives it
  return data.category === undefined ? [] : [data as WordChanges];
}

function rowsOf({category: of, boards, ...changed}: WordChanges): readonly object[] {
  return (['new', 'gone', 'risen', 'fallen'] as const).flatMap((event) =>
    changed[event].map(({titles, ...row}) => ({
      event,
      category: of,
      ...row,
      // Where no ranking was looked through, nothing can be said of supply.
      ...(boards.length === 0 ? {} : {supply: titles.length}),
    })),
  );
}
