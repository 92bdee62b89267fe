// Fills a ledger with a million ranked rows and prints how long questions take, in milliseconds, as JSON:
// node --conditions=@ali1688/source packages/ledger/test/programs/measure-questions.ts [CATEGORIES DAYS]
import {changes, history, ledgerStatus, movers, recordSnapshot, type RankedRow} from '../../src/index.ts';
import {openTestLedger} from '../support/open-test-ledger.ts';
import {board, provenance, ranking, ranks, start} from '../support/samples.ts';

const [categories = 1000, days = 50] = process.argv.slice(2).map(Number);
const dayMs = 86_400_000;
const now = start + days * dayMs;

/** Twenty of thirty products of a category, which change places from day to day. */
function boardOn(category: number, day: number): readonly RankedRow[] {
  return Array.from({length: 20}, (_, index) => {
    const item = (index * 7 + ((day * (1 + (category % 5))) % 30)) % 30;
    return {
      itemId: `6${category.toString().padStart(6, '0')}${item.toString().padStart(5, '0')}`,
      title: `2026新款女装连衣裙 ${category}-${item} 夏季气质显瘦收腰`,
      translateTitle: `New summer dress for women ${category}-${item}, elegant, slim waist`,
      imgUrl: `https://cbu01.alicdn.com/img/ibank/O1CN01${category}x${item}_!!0-0-cib.jpg`,
      sort: index + 1,
      soldOut: 1000 + item * 10 + day,
      buyerNum: 100 + item + day,
      goodsScore: '4.5',
      serviceList: ['sendGoods24H'],
    };
  });
}

const figures: {name: string; ms: number; processorMs: number; limitMs: number | undefined}[] = [];

async function timed<Result>(name: string, work: () => Promise<Result>, limitMs?: number): Promise<Result> {
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const result = await work();
  const {user, system} = process.cpuUsage(cpuBefore);
  figures.push({name, ms: performance.now() - startedAt, processorMs: (user + system) / 1000, limitMs});
  return result;
}

await using at = await openTestLedger();
await timed(`record ${categories} boards on ${days} days`, async () => {
  for (let day = 0; day < days; day += 1) {
    await at.ledger.write((tables) => {
      for (let category = 0; category < categories; category += 1) {
        recordSnapshot(tables, {
          series: {...board, categoryId: `${category + 1}`},
          ranked: boardOn(category, day),
          at: start + day * dayMs + category,
          complete: true,
          provenance,
        });
      }
    });
  }
});
const {bytes, rankedRows} = await ledgerStatus(at.ledger);
await timed('the first write of a process', async () =>
  at.again().write((tables) => recordSnapshot(tables, ranking(now, ranks('1')))),
);
for (const round of ['cold', 'warm']) {
  const ledger = round === 'cold' ? at.again() : at.ledger;
  const one = {categoryIds: ['5'], now};
  await timed(`${round}: changes of one category`, () => ledger.read((tables) => changes(tables, one)), 50);
  const all = await timed(
    `${round}: changes of all categories`,
    () => ledger.read((tables) => changes(tables, {now})),
    2000,
  );
  if (all.boards.length !== categories) throw new Error(`${all.boards.length} boards`);
  await timed(`${round}: movers`, () =>
    ledger.read((tables) => movers(tables, {by: 'sold', count: 20, now})),
  );
  const item = {itemId: '600000400003', now};
  const found = await timed(`${round}: history`, () => ledger.read((tables) => history(tables, item)), 20);
  if (found.boards.length !== 1) throw new Error('no history');
}
console.log(JSON.stringify({rankedRows, megabytes: Math.round(bytes / 1e6), figures}));
