import {defineOperation, optionalField, readsThisMachine, textField} from '@ali1688/kit';
import {openLedger, parseWatchRules, usualWatchRules, watch as watchOf} from '@ali1688/ledger';
import {readOfferId} from '@ali1688/products';
import * as z from 'zod/mini';
import {askLedger} from '../boards/ask-ledger.ts';
import {categoriesField, categoryIdsOf} from '../boards/categories-field.ts';
import {categoryColumns, itemColumn, titleColumns, typeColumn} from '../boards/columns.ts';
import {basis, category, comparedBoard, item, list, missingBoard} from '../boards/shapes.ts';
import {tellBasis} from '../boards/tell-basis.ts';
import {askedTypesField} from '../boards/types-field.ts';

/** Whether something happened that was watched for: exit 0 if not, 10 if so. */
export const watch = defineOperation({
  topic: 'tracker',
  name: 'watch',
  summary: {en: 'Exit 10 when something watched for happened.', zh: '关注的变化发生时以 10 退出。'},
  description: {
    en: `Compares the newest complete snapshots with those before and ends with 0 when nothing happened, with 10 when something did, for cron. --on says what: entered, left, moved:PLACES, price:PERCENT, stock; default ${usualWatchRules}. Entering and leaving is an alert within the first three ranks, a notice up to the tenth, else info; a move or a price is a notice, an alert from twice the threshold on; stock is an alert when it falls to nothing or below the smallest order, a notice when it is back.`,
    zh: `比较最新与前一份完整快照：没有变化时以 0 退出，有变化时以 10 退出，适合定时任务。--on 指定关注内容：entered、left、moved:名次、price:百分比、stock，默认 ${usualWatchRules}。进榜与出榜在前 3 名为 alert，前 10 名为 notice，其余为 info；名次与价格达到阈值为 notice，达到两倍为 alert；库存降为零或低于起订量为 alert，恢复为 notice。`,
  },
  effects: readsThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {
    categories: categoriesField,
    type: askedTypesField,
    items: optionalField(
      textField({
        pattern: /^[^\s,]+(,[^\s,]+)*$/,
        allowed: {
          en: 'product ids or addresses separated by commas',
          zh: '以逗号分隔的商品 ID 或商品页地址',
        },
        valueName: 'ID,…',
        summary: {en: 'These products alone.', zh: '只关注这些商品。'},
      }),
    ),
    on: textField({
      pattern: /^[a-z0-9:,. ]{1,100}$/,
      allowed: {
        en: `what to watch for, separated by commas: ${usualWatchRules}`,
        zh: `以逗号分隔的关注内容：${usualWatchRules}`,
      },
      default: usualWatchRules,
      valueName: 'EVENT,…',
      summary: {
        en: 'What to watch for: entered, left, moved:PLACES, price:PERCENT, stock.',
        zh: '关注的变化：entered、left、moved:名次、price:百分比、stock。',
      },
    }),
  },
  positional: ['categories'],
  examples: [
    {
      args: '1111 --type hot --on entered,moved:10',
      text: {en: 'New and fast climbers', zh: '新进榜与快速上升'},
    },
    {
      args: '--items 944801178016 --on price:5,stock',
      text: {en: 'Price and stock of a product', zh: '某商品的价格与库存'},
    },
  ],
  output: () =>
    z.object({
      events: list(
        z.object({
          kind: z.enum(['entered', 'left', 'moved', 'price', 'stock']),
          severity: z.enum(['info', 'notice', 'alert']),
          ...item,
          category: z.optional(category),
          type: z.optional(z.string()),
          before: z.optional(z.number()),
          after: z.optional(z.number()),
          change: z.optional(z.number()),
          at: z.string(),
          snapshotId: z.string(),
        }),
      ),
      boards: list(comparedBoard),
      terms: list(z.object({itemId: z.string(), from: basis, to: basis})),
      missing: list(missingBoard),
    }),
  layout: {
    rows: 'events',
    noun: {one: 'event', many: 'events', zh: '项变化'},
    empty: {en: 'Nothing happened.', zh: '没有变化。'},
    columns: [
      {field: 'severity', header: {en: 'Severity', zh: '级别'}, isEssential: true},
      {field: 'kind', header: {en: 'Event', zh: '变化'}, isEssential: true},
      {field: 'before', header: {en: 'Before', zh: '之前'}, type: 'number'},
      {field: 'after', header: {en: 'Now', zh: '现在'}, type: 'number'},
      {field: 'change', header: {en: 'Change', zh: '变化量'}, type: 'number'},
      ...titleColumns,
      itemColumn,
      typeColumn,
      ...categoryColumns,
    ],
  },
  async run(context, {categories, type: types, items, on}) {
    const rules = parseWatchRules(on);
    const categoryIds = await categoryIdsOf(context, categories);
    const answer = await askLedger(context.parts.ledger, (tables) =>
      watchOf(tables, {
        now: context.now(),
        on: rules,
        categoryIds,
        types: types.length === 0 ? undefined : types,
        itemIds: items?.split(',').map((id) => readOfferId(id)),
      }),
    );
    tellBasis(context, [...answer.boards, ...answer.terms], answer.missing);
    if (answer.events.length > 0) context.happened();
    return answer;
  },
});
