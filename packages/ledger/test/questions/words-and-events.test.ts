import {describe, expect, test} from 'vitest';
import {
  keywords,
  parseWatchRules,
  watch,
  type Snapshot,
  type Tables,
  type TermsRow,
  type WordRow,
} from '../../src/index.ts';
import {fill} from '../support/fill.ts';
import {hasSqlite, openTestLedger} from '../support/open-test-ledger.ts';
import {provenance, ranking, ranks, start} from '../support/samples.ts';

const day = 86_400_000;
const now = start + 3 * day;

function words(at: number, list: readonly WordRow[]): Snapshot {
  return {
    series: {kind: 'words', categoryId: '1111', language: 'en'},
    words: list,
    at,
    complete: true,
    provenance,
  };
}

function terms(itemId: string, at: number, row: TermsRow): Snapshot {
  return {series: {kind: 'terms', itemId, language: 'en'}, terms: row, at, complete: true, provenance};
}

async function ask<Answer>(
  snapshots: readonly Snapshot[],
  question: (tables: Tables) => Answer,
): Promise<Answer> {
  await using at = await openTestLedger();
  await fill(at.ledger, snapshots);
  return await at.ledger.read(question);
}

describe.runIf(hasSqlite)('keywords', () => {
  const word = (seKeyword: string, seKeywordTranslation?: string): WordRow => ({
    seKeyword,
    seKeywordTranslation,
  });
  const lists = [
    words(start, [word('连衣裙'), word('T恤'), word('凉鞋'), word('旧词')]),
    words(start + day, [
      word('凉鞋'),
      word('连衣裙'),
      word('t恤 女'),
      word('雨衣', 'rain coat'),
      word('T恤'),
    ]),
  ];
  const titles = ranking(start + day, [
    {itemId: '1', sort: 1, title: '夏季连衣裙'},
    {itemId: '2', sort: 2, title: '女款纯棉T恤'},
    {itemId: '3', sort: 3, title: '雨具', translateTitle: 'Coat for Rain'},
  ]);

  test('are new, gone, risen or fallen, each with the titles that hold them', async () => {
    const {lists: found} = await ask([...lists, titles], (tables) => keywords(tables, {now}));
    const shown = (
      list: readonly {keyword: string; change?: number | undefined; titles: readonly {itemId: string}[]}[],
    ) =>
      list.map(({keyword, change, titles: held}) => [keyword, change, held.map(({itemId}) => itemId).join()]);
    const [changed] = found;
    expect(shown(changed?.new ?? [])).toEqual([
      ['t恤 女', undefined, '2'],
      ['雨衣', undefined, '3'],
    ]);
    expect(shown(changed?.gone ?? [])).toEqual([['旧词', undefined, '']]);
    expect(shown(changed?.risen ?? [])).toEqual([['凉鞋', 2, '']]);
    expect(shown(changed?.fallen ?? [])).toEqual([
      ['连衣裙', -1, '1'],
      ['T恤', -3, '2'],
    ]);
    expect(changed?.withoutSupply.map(({keyword}) => keyword)).toEqual(['凉鞋']);
    expect(changed?.boards).toMatchObject([{type: 'hot', at: {ageSeconds: 2 * 86_400}}]);
  });

  test('say nothing about supply where no board was recorded', async () => {
    const {lists: found} = await ask(lists, (tables) => keywords(tables, {now}));
    expect(found).toMatchObject([{withoutSupply: [], boards: []}]);
  });

  test('take two complete lists', async () => {
    const asked = ask([titles, ...lists.slice(1)], (tables) => keywords(tables, {now}));
    await expect(asked).rejects.toMatchObject({code: 'SNAPSHOT_MISSING'});
  });
});

describe.runIf(hasSqlite)('watch', () => {
  const ids = Array.from({length: 14}, (_, index) => `${index + 1}`);
  const snapshots = [
    ranking(start, ranks(...ids)),
    // 14 climbs to the first place, 2 and 12 leave, 20 and 21 enter.
    ranking(start + day, ranks('14', '1', '20', '3', '4', '5', '6', '7', '8', '9', '10', '11', '21', '13')),
    terms('1', start, {priceFrom: '10.00', stock: 100, minimum: 10}),
    terms('1', start + day, {priceFrom: '8.00', stock: 9, minimum: 10}),
    terms('3', start, {priceFrom: '10.00', stock: 0}),
    terms('3', start + day, {priceFrom: '10.90', stock: 5}),
    terms('99', start, {priceFrom: '1.00', stock: 5}),
    terms('99', start + day, {priceFrom: '2.00', stock: 0}),
  ];
  const shown = (answer: ReturnType<typeof watch>) =>
    answer.events.map(({kind, severity, itemId, before, after, change}) =>
      [kind, severity, itemId, before, after, change].join(' '),
    );

  test('tells what entered, left, moved, changed its price and ran out, the severest first', async () => {
    const on = parseWatchRules('entered,left,moved:5,price:10,stock');
    const answer = await ask(snapshots, (tables) => watch(tables, {on, now}));
    expect(shown(answer)).toEqual([
      'entered alert 20  3 ',
      'left alert 2 2  ',
      'moved alert 14 14 1 13',
      'price alert 1 10 8 -20',
      'stock alert 1 100 9 ',
      'stock notice 3 0 5 ',
      'entered info 21  13 ',
      'left info 12 12  ',
    ]);
    expect(answer.terms.map(({itemId}) => itemId)).toEqual(['1', '3']);
    expect(answer.boards).toMatchObject([{from: {snapshotId: '1'}, to: {snapshotId: '2'}}]);
  });

  test('tells of named products alone, on boards or not', async () => {
    const on = parseWatchRules('entered,left,moved:5,price:9,stock');
    const answer = await ask(snapshots, (tables) => watch(tables, {on, itemIds: ['3', '99', '2'], now}));
    expect(shown(answer)).toEqual([
      'left alert 2 2  ',
      'price alert 99 1 2 100',
      'stock alert 99 5 0 ',
      'price notice 3 10 10.9 9',
      'stock notice 3 0 5 ',
    ]);
  });

  test('tells nothing of what is not watched for', async () => {
    const answer = await ask(snapshots, (tables) => watch(tables, {on: parseWatchRules('moved:14'), now}));
    expect([answer.events, answer.terms]).toEqual([[], []]);
  });

  test.each(['', 'moved', 'moved:0', 'moved:x', 'price:-1', 'sold', 'entered,,left', 'stock:1'])(
    'does not take --on %j',
    (text) => {
      expect(() => parseWatchRules(text)).toThrow(expect.objectContaining({code: 'USAGE_INVALID'}) as Error);
    },
  );
});
