import {categoryField, resolveCategory} from '@ali1688/categories';
import {rankTypes} from '@ali1688/contracts';
import {operationName} from '@ali1688/contracts/errors';
import {defineOperation, readsThisMachine, type OperationContext} from '@ali1688/kit';
import {changes as changesOf, openLedger, type BoardChanges, type ChangesAnswer} from '@ali1688/ledger';
import * as z from 'zod/mini';
import {askLedger} from '../boards/ask-ledger.ts';
import {
  categoryColumns,
  itemColumn,
  moveColumns,
  standingColumns,
  titleColumns,
  typeColumn,
} from '../boards/columns.ts';
import {basis, board, figures, item, list, missingBoard, standing} from '../boards/shapes.ts';
import {tellBasis} from '../boards/tell-basis.ts';
import {oneTypeField} from '../boards/types-field.ts';
import {readWhen, sinceField, untilField} from '../boards/when-field.ts';

/** What changed on one board. */
const changesOfBoard = {
  ...board,
  from: basis,
  to: basis,
  entered: list(z.object({...item, ...figures, ...standing})),
  left: list(z.object({...item, ...figures, bestRank: z.optional(z.number()), daysOnBoard: z.number()})),
  moved: list(
    z.object({
      ...item,
      before: z.number(),
      after: z.number(),
      change: z.number(),
      ...standing,
      soldChange: z.optional(z.number()),
      buyersChange: z.optional(z.number()),
    }),
  ),
  stayed: z.number(),
} as const;

type Data = Partial<BoardChanges> & {
  readonly boards?: readonly BoardChanges[] | undefined;
  readonly missing: ChangesAnswer['missing'];
};

/** What entered, left and moved. */
export const changes = defineOperation({
  topic: 'tracker',
  name: 'changes',
  summary: {en: 'What entered, left and moved on rankings.', zh: '榜单的进榜、出榜与名次变化。'},
  description: {
    en: `Compares two complete snapshots of a ranking in the ledger: what entered, what left, and what moved, change being positive upwards. One category and type give one board; several give boards. Snapshots are made by ${operationName('tracker sweep')}. Nothing is ever concluded from an incomplete one.`,
    zh: `比较本地账本中某榜单的两份完整快照：进榜、出榜与名次变化（change 为正表示上升）。单一类目与类型给出一个榜单，多个时列于 boards。快照由 ${operationName('tracker sweep')} 产生，不完整的快照不参与比较。`,
  },
  effects: readsThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {categoryId: categoryField, type: oneTypeField, since: sinceField, until: untilField},
  positional: ['categoryId'],
  examples: [
    {args: '1111 --type hot', text: {en: 'Since the snapshot before', zh: '与前一份快照相比'}},
    {args: '1111 --type hot --since 7d', text: {en: 'In a week', zh: '一周内的变化'}},
    {
      args: '--since 30d --format csv',
      text: {en: 'All rankings as a table', zh: '全部榜单的变化，存为表格'},
    },
  ],
  output: () =>
    z.extend(z.partial(z.object(changesOfBoard)), {
      boards: z.optional(list(z.object(changesOfBoard))),
      missing: list(missingBoard),
    }),
  layout: {
    noun: {one: 'change', many: 'changes', zh: '项变化'},
    empty: {en: 'Nothing entered, left or moved.', zh: '没有进榜、出榜或名次变化。'},
    unfold: (data: Data) => boardsIn(data).flatMap(rowsOf),
    columns: [
      {field: 'event', header: {en: 'Event', zh: '变化'}, words: eventWords(), isEssential: true},
      ...moveColumns,
      ...titleColumns,
      ...standingColumns,
      {field: 'soldChange', header: {en: 'Sold +/-', zh: '销量变化'}, type: 'integer'},
      itemColumn,
      typeColumn,
      ...categoryColumns,
    ],
  },
  async run(context, {categoryId: word, type, since, until}) {
    const now = context.now();
    const categoryIds = word === undefined ? undefined : [await resolveCategory(context, word)];
    const answer = await askLedger(context.parts.ledger, (tables) =>
      changesOf(tables, {
        now,
        categoryIds,
        types: type === undefined ? undefined : [type],
        since: readWhen(since, '--since', now),
        until: readWhen(until, '--until', now),
      }),
    );
    const isOneCategory = new Set(answer.boards.map(({category}) => category.categoryId)).size === 1;
    const boards =
      isOneCategory && answer.boards.length > 1 && type === undefined
        ? [chooseType(context, answer.boards)]
        : answer.boards;
    tellBasis(context, boards, answer.missing);
    const [only] = boards;
    if (boards.length === 1 && only !== undefined) return {...only, missing: answer.missing};
    return {boards, missing: answer.missing};
  },
});

/** Of several rankings of a category the one that `top-list` shows, else the first in the order of `ranking types`. */
function chooseType(context: Pick<OperationContext, 'note'>, boards: readonly BoardChanges[]): BoardChanges {
  const order = rankTypes.map(({rankType}) => rankType);
  const place = ({type}: BoardChanges): number => (order.includes(type) ? order.indexOf(type) : order.length);
  const sorted = boards.toSorted((left, right) => place(left) - place(right));
  const [chosen, ...others] = sorted;
  if (chosen === undefined) throw new TypeError('There is no board to choose from.');
  const names = others.map(({type}) => type).join(', ');
  context.note({
    code: 'TYPE_CHOSEN',
    text: {
      en: `This is rank type ${chosen.type}; others were swept too: ${names}. Choose with --type.`,
      zh: `此为 ${chosen.type} 榜；还采集了：${names}。可用 --type 选择。`,
    },
  });
  return chosen;
}

function boardsIn(data: Data): readonly BoardChanges[] {
  if (data.boards !== undefined) return data.boards;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has no list is one board, as `run` gives it
  return data.category === undefined ? [] : [data as BoardChanges];
}

function rowsOf({category, type, entered, left, moved}: BoardChanges): readonly object[] {
  const of = (event: string) => (row: object & {rank?: number | undefined}) => ({
    event,
    category,
    type,
    ...row,
  });
  return [
    ...entered.map((row) => ({...of('entered')(row), after: row.rank})),
    ...left.map((row) => ({...of('left')(row), before: row.rank})),
    ...moved.toSorted((one, other) => other.change - one.change).map(of('moved')),
  ];
}

function eventWords() {
  return {
    entered: {en: 'entered', zh: '进榜'},
    left: {en: 'left', zh: '出榜'},
    moved: {en: 'moved', zh: '变动'},
  };
}
