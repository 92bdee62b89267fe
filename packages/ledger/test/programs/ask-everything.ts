// Fills the ledger of a home, asks everything of it and prints the answers, which are the same on every Node:
// ask-everything.ts HOME
import {join} from 'node:path';
import {
  backupLedger,
  changes,
  checkLedger,
  exportSnapshots,
  history,
  importSnapshots,
  keywords,
  ledgerStatus,
  movers,
  overlap,
  parseWatchRules,
  parseWhen,
  pruneLedger,
  watch,
  type Snapshot,
} from '../../src/index.ts';
import {fill} from '../support/fill.ts';
import {marketDays} from '../support/market-days.ts';
import {openLedgerIn} from '../support/open-ledger-in.ts';
import {provenance, start} from '../support/samples.ts';

const [home = ''] = process.argv.slice(2);
const now = start + 6 * 86_400_000;
const words = ['货', '鞋'].map((seKeyword, index): Snapshot => ({
  series: {kind: 'words', categoryId: '1', language: 'en'},
  words: [{seKeyword}, {seKeyword: '货 3'}],
  at: start + index,
  complete: true,
  provenance,
}));
const terms = ['5.00', '9.00'].map((priceFrom, index): Snapshot => ({
  series: {kind: 'terms', itemId: '30', language: 'en'},
  terms: {priceFrom, stock: 9 * index},
  at: start + index,
  complete: true,
  provenance,
}));

const ledger = openLedgerIn(home);
await fill(ledger, [...marketDays(5, {days: 6, categories: 3}), ...words, ...terms]);
const answers = await ledger.read((tables) => ({
  changes: changes(tables, {since: parseWhen('3d', '--since', now), now}),
  movers: movers(tables, {by: 'rank', count: 20, now}),
  overlap: overlap(tables, {now}),
  history: history(tables, {itemId: '30', now}),
  keywords: keywords(tables, {now}),
  watch: watch(tables, {
    on: parseWatchRules('entered,left,moved:5,price:5,stock'),
    itemIds: ['30', '31'],
    now,
  }),
}));
const again = await importSnapshots(ledger, exportSnapshots(ledger));
await backupLedger(ledger, join(home, 'backup.sqlite'));
const {snapshots} = await pruneLedger(ledger, start + 2 * 86_400_000);
const {ok} = await checkLedger(ledger);
const {rankedRows} = await ledgerStatus(ledger);
await ledger.close();
console.log(JSON.stringify({answers, again, snapshots, ok, rankedRows}));
