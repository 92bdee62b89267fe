// Fills a ledger with a million ranked rows and prints how long questions take, in milliseconds.
// node --conditions=@ali1688/source packages/ledger/test/programs/measure-questions.ts [CATEGORIES DAYS]
import {changes, history, movers, recordSnapshot, type RankedRow} from '../../src/index.ts';
import {openTestLedger} from '../support/open-test-ledger.ts';
import {provenance, start} from '../support/samples.ts';

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

async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const result = await work();
  const {user, system} = process.cpuUsage(cpuBefore);
  const cpuMs = ((user + system) / 1000).toFixed(1);
  console.log(`${name}: ${(performance.now() - startedAt).toFixed(1)} ms (processor ${cpuMs} ms)`);
  return result;
}

await using at = await openTestLedger();
await timed(`record ${categories} boards on ${days} days`, async () => {
  for (let day = 0; day < days; day += 1) {
    await at.ledger.write((tables) => {
      for (let category = 0; category < categories; category += 1) {
        const series = {
          kind: 'ranking',
          categoryId: `${category + 1}`,
          rankType: 'hot',
          language: 'en',
          limit: 20,
        };
        recordSnapshot(tables, {
          series: {...series, kind: 'ranking'},
          ranked: boardOn(category, day),
          at: start + day * dayMs + category,
          complete: true,
          provenance,
        });
      }
    });
  }
});
for (const round of ['cold', 'warm', 'warm']) {
  const ledger = round === 'cold' ? at.again() : at.ledger;
  await timed(`${round}: changes of one category`, async () =>
    ledger.read((tables) => changes(tables, {categoryIds: ['5'], now})),
  );
  const all = await timed(`${round}: changes of all categories`, async () =>
    ledger.read((tables) => changes(tables, {now})),
  );
  if (all.boards.length !== categories) throw new Error(`${all.boards.length} boards`);
  await timed(`${round}: movers`, async () =>
    ledger.read((tables) => movers(tables, {by: 'sold', count: 20, now})),
  );
  await timed(`${round}: history`, async () =>
    ledger.read((tables) => history(tables, {itemId: '600000400003', now})),
  ).catch((error: unknown) => console.log(String(error)));
}
