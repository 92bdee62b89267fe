import {categoryField, resolveCategory} from '@ali1688/categories';
import {defineOperation, readsThisMachine} from '@ali1688/kit';
import {
  exportColumns,
  exportSnapshots,
  openLedger,
  parseWhen,
  startOf,
  toExportRows,
  type ExportRow,
} from '@ali1688/ledger';
import * as z from 'zod/mini';
import {whenField} from '../boards/when-field.ts';

/** So many rows are given out at a time. */
const rowsOfPiece = 2000;

/** Everything in the ledger as rows for other programs. */
export const exportRows = defineOperation({
  topic: 'tracker',
  name: 'export',
  summary: {en: 'The ledger as csv, ndjson or Parquet.', zh: '将账本导出为 csv、ndjson 或 Parquet。'},
  description: {
    en: 'One row for each ranked product, search word and terms of each snapshot, with all that is known of the snapshot: for DuckDB, pandas or a spreadsheet, and for tracker import on another machine. With --format csv, ndjson or parquet and --output FILE.',
    zh: '每份快照的每个上榜商品、热搜词或条款各一行，并附快照的全部信息；可用 DuckDB、pandas 或电子表格打开，也可在另一台机器上用 tracker import 导入。请配合 --format csv、ndjson 或 parquet 与 --output FILE 使用。',
  },
  effects: readsThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {
    categoryId: categoryField,
    since: whenField({en: 'Nothing older than this.', zh: '不含早于该时间的快照。'}),
    until: whenField({en: 'Nothing younger than this.', zh: '不含晚于该时间的快照。'}),
  },
  positional: ['categoryId'],
  ownFormats: {parquet: async () => (await import('../files/parquet.ts')).renderParquet},
  examples: [
    {args: '--format csv --output ledger.csv', text: {en: 'Everything as a table', zh: '全部导出为表格'}},
    {
      args: '--since 30d --output month.parquet',
      text: {en: 'A month as Parquet', zh: '近一个月导出为 Parquet'},
    },
  ],
  output: () => z.object({snapshots: z.number(), rows: z.array(z.unknown())}),
  layout: {
    rows: 'rows',
    noun: {one: 'row', many: 'rows', zh: '行'},
    empty: {en: 'The ledger holds nothing of this.', zh: '账本中没有相应内容。'},
    columns: exportColumns.map(({name, type}) => ({
      field: name,
      header: {en: name, zh: name},
      ...(type === 'text' ? {type: 'name' as const} : {type}),
    })),
  },
  async run(context, {categoryId: word, since, until}) {
    const now = context.now();
    const {ledger} = context.parts;
    const from = since === undefined ? undefined : startOf(parseWhen(since, '--since', now));
    const to = until === undefined ? undefined : endOf(parseWhen(until, '--until', now));
    const categoryIds = word === undefined ? undefined : [await resolveCategory(context, word)];
    const {emitPiece} = context;
    let snapshots = 0;
    let rows: ExportRow[] = [];
    const progress = context.startProgress({en: 'Snapshots', zh: '快照'});
    try {
      for await (const snapshot of exportSnapshots(ledger, {categoryIds, since: from, until: to})) {
        snapshots += 1;
        rows.push(...toExportRows(snapshot));
        progress.update(snapshots);
        if (emitPiece === undefined || rows.length < rowsOfPiece) continue;
        await emitPiece({snapshots, rows});
        rows = [];
      }
    } finally {
      progress.end();
      await ledger.close();
    }
    return {snapshots, rows};
  },
});

function endOf(when: ReturnType<typeof parseWhen>): number | undefined {
  return when.kind === 'time' ? when.end : undefined;
}
