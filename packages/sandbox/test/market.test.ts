import {rankTypes} from '@ali1688/contracts';
import {describe, expect, test} from 'vitest';
import {loadCatalogue} from '../src/catalogue/catalogue.ts';
import {generateCatalogue} from '../src/catalogue/generate-catalogue.ts';
import {
  hotKeywords,
  productById,
  rankProducts,
  wideItemId,
  wideItemIdCategoryId,
  type Category,
  type MarketProduct,
} from '../src/index.ts';
import {readDay, writeDay} from '../src/wire/china-day.ts';

const catalogue = loadCatalogue();
const types = rankTypes.map(({rankType}) => rankType);
// Every category of a spread of them, far from each other in kind and level.
const categories = [...catalogue.values()].filter((_, index) => index % 11 === 0);
const firstDay = readDay('2026-11-26') ?? 0;
const week = Array.from({length: 8}, (_, index) => firstDay + index);

type Board = {readonly days: readonly (readonly string[])[]};

/** The places of a board on the days of a week, by id or by word. */
const boards: readonly Board[] = categories.flatMap((category) =>
  types.map((type) => ({
    days: week.map((day) => rankProducts(catalogue, category, type, day).map(({itemId}) => String(itemId))),
  })),
);

/** Whether from one day to the next something happened that `looks` sees. */
function happens({days}: Board, looks: (before: readonly string[], after: readonly string[]) => boolean) {
  return days.some((after, index) => {
    const before = days[index - 1];
    return before !== undefined && looks(before, after);
  });
}

const enters = (before: readonly string[], after: readonly string[]) =>
  after.some((item) => !before.includes(item));
const leaves = (before: readonly string[], after: readonly string[]) => enters(after, before);
const climbs = (before: readonly string[], after: readonly string[]) =>
  after.some((item, place) => before.indexOf(item) > place);

describe('rankings from day to day', () => {
  test('the same day always gives the same answer, whichever day was asked for before', () => {
    const ask = (category: Category, day: number) =>
      types.map((type) => rankProducts(catalogue, category, type, day));
    for (const category of categories.slice(0, 20)) {
      const first = ask(category, firstDay);
      ask(category, firstDay + 400);
      expect(ask(category, firstDay)).toEqual(first);
    }
  });

  test('at least half of a board of 20 stays from one day to the next, and nine in ten on average', () => {
    const shares = boards
      .filter(({days}) => days[0]?.length === 20)
      .flatMap(({days}) =>
        days.slice(1).map((after, index) => {
          const before = days[index] ?? [];
          return after.filter((item) => before.includes(item)).length / 20;
        }),
      );

    expect(shares.length).toBeGreaterThan(1000);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.5);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.9);
  });

  test.each([
    ['enters', enters],
    ['leaves', leaves],
    ['climbs', climbs],
  ])('over a week something %s on nearly every board', (_name, looks) => {
    const filled = boards.filter(({days}) => (days[0]?.length ?? 0) > 0);
    const moved = filled.filter((board) => happens(board, looks));

    expect(moved.length / filled.length).toBeGreaterThan(0.95);
  });

  test('a board has the same size every day', () => {
    expect(boards.filter(({days}) => new Set(days.map((items) => items.length)).size > 1)).toEqual([]);
  });

  test('a product keeps title, picture, score and services, and changes its figures a little', () => {
    const sightings = new Map<bigint, MarketProduct[]>();
    for (const day of week) {
      for (const product of rankProducts(catalogue, catalogue.get('10166') ?? fail(), 'hot', day)) {
        sightings.set(product.itemId, [...(sightings.get(product.itemId) ?? []), product]);
      }
    }
    const lasting = [...sightings.values()].filter((seen) => seen.length === week.length);

    expect(lasting.length).toBeGreaterThan(5);
    for (const seen of lasting) {
      const fixed = seen.map(({title, imgUrl, goodsScore, serviceList}) =>
        JSON.stringify([title, imgUrl, goodsScore, serviceList]),
      );
      expect(new Set(fixed).size).toBe(1);
      expect(new Set(seen.map(({soldOut}) => soldOut)).size).toBeGreaterThan(1);
      for (const [index, {buyerNum, soldOut}] of seen.entries()) {
        const before = seen[index - 1]?.buyerNum ?? buyerNum;
        expect(Math.abs(Math.log2(buyerNum / before))).toBeLessThan(0.75);
        expect(soldOut).toBeGreaterThanOrEqual(2 * buyerNum);
      }
    }
  });

  test('figures are the same on every board of a day', () => {
    const figures = new Map<bigint, string>();
    for (const type of types) {
      for (const {itemId, buyerNum, soldOut} of rankProducts(
        catalogue,
        catalogue.get('1111') ?? fail(),
        type,
        firstDay,
      )) {
        const text = `${buyerNum} ${soldOut}`;
        expect(figures.get(itemId) ?? text).toBe(text);
        figures.set(itemId, text);
      }
    }
    expect(figures.size).toBeGreaterThan(20);
  });

  test('every product of a board is found by its id', () => {
    const ids = boards.flatMap(({days}) => days.flat());

    expect(ids.filter((id) => productById(catalogue, id) === undefined)).toEqual([]);
  });

  test('the wide id is on every board of its leaf, every day', () => {
    const leaf = catalogue.get(wideItemIdCategoryId) ?? fail();
    for (const day of Array.from({length: 60}, (_, index) => firstDay + index)) {
      for (const type of types) {
        expect(rankProducts(catalogue, leaf, type, day).map(({itemId}) => itemId)).toContain(wideItemId);
      }
    }
  });

  test('generated catalogues move too, and so do days before 1970', () => {
    const generated = generateCatalogue({firstLevel: 2, secondLevel: 2, thirdLevel: 2});
    const leaf = generated.get('9001001001') ?? fail();
    const boardOf = (day: number) => rankProducts(generated, leaf, 'hot', day).map(({itemId}) => itemId);

    expect(boardOf(firstDay)).toHaveLength(20);
    expect(boardOf(firstDay)).not.toEqual(boardOf(firstDay + 20));
    expect(boardOf(-5)).toHaveLength(20);
    expect(boardOf(-5)).not.toEqual(boardOf(-25));
  });
});

describe('hot search words from day to day', () => {
  const lists: readonly Board[] = categories.map((category) => ({
    days: week.map((day) => hotKeywords(catalogue, category, day).map(({zh}) => zh)),
  }));

  test('half of them or more stay, and over a week words come and go in nearly every category', () => {
    for (const {days} of lists) {
      for (const [index, words] of days.entries()) {
        const before = days[index - 1] ?? words;
        expect(words.filter((word) => before.includes(word)).length).toBeGreaterThanOrEqual(words.length / 2);
      }
    }
    expect(lists.filter((list) => happens(list, enters)).length / lists.length).toBeGreaterThan(0.95);
    expect(lists.filter((list) => happens(list, leaves)).length / lists.length).toBeGreaterThan(0.95);
  });

  test('there are as many every day', () => {
    expect(lists.filter(({days}) => new Set(days.map((words) => words.length)).size > 1)).toEqual([]);
  });
});

describe('dates', () => {
  test.each(['2026-12-01', '2028-02-29', '1970-01-01', '0001-01-01', '9999-12-31'])('%s is a day', (date) => {
    expect(writeDay(readDay(date) ?? fail())).toBe(date);
  });

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2027-02-29',
    '26-12-01',
    '2026-1-1',
    '2026-12-01T00:00:00Z',
    '',
    'today',
  ])('"%s" is none', (date) => {
    expect(readDay(date)).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('a category or a day that must exist is missing');
}
