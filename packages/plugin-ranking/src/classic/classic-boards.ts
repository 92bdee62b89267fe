import type {Bilingual} from '@ali1688/contracts/errors';

/** The boards of older articles, and what of the official data each is made of. */
export const classicBoards = ['hot', 'soaring', 'new'] as const;

/** One of {@link classicBoards}. */
export type ClassicBoard = (typeof classicBoards)[number];

/** What each board is made of, for people. */
export const classicSources: Readonly<Record<ClassicBoard, Bilingual>> = {
  hot: {en: 'the ranking hot of 1688, as it is', zh: '1688 热卖榜（hot）原样'},
  soaring: {
    en: 'places climbed on the ranking hot between two snapshots of the ledger',
    zh: '账本中两份热卖榜快照之间的名次上升',
  },
  new: {
    en: 'the search in the category with the filter new7 or new30, by units sold',
    zh: '类目内按 new7 或 new30 筛选的搜索结果，按销量排序',
  },
};
