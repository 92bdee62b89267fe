import {at, each} from '@ali1688/testkit';
import {chmodSync, existsSync, renameSync, symlinkSync, truncateSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {
  breakDown,
  breakOff,
  decline,
  refuse,
  regularWorld,
  startCategoryWorld,
} from './support/category-world.ts';
import {runCategory} from './support/run-category.ts';
import {editStored, storedPath} from './support/stored-files.ts';

const world = regularWorld(6, 5, 4);
const dayMs = 86_400_000;

/** A world of which the tree has been fetched; from then on nothing has been asked. */
async function startSynced() {
  const at1688 = await startCategoryWorld(world);
  await runCategory(['sync'], at1688.environment);
  at1688.forgetRequests();
  return at1688;
}

const noteCodes = (document: unknown) => each(document, 'meta.notes', 'code');

describe('with a local tree', () => {
  test('a search asks nobody, and says where its matches are from and how old that is', async () => {
    await using at1688 = await startSynced();
    const {exitCode, document, stderr} = await runCategory(
      ['search', 'kind 1010', '--limit', '3'],
      at1688.environment,
    );
    expect([exitCode, at1688.requests().length]).toEqual([0, 0]);
    expect(at(document(), 'data')).toEqual({
      term: 'kind 1010',
      source: 'tree',
      treeFetchedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      // Three of them are shown.
      total: 5,
      matches: [
        {
          categoryId: '1010',
          chineseName: '门类1010',
          translatedName: 'Kind 1010',
          level: '2',
          leaf: false,
          parentCateId: '10',
          path: [
            {categoryId: '10', chineseName: '门类10', translatedName: 'Kind 10', level: '1'},
            {categoryId: '1010', chineseName: '门类1010', translatedName: 'Kind 1010', level: '2'},
          ],
        },
        expect.objectContaining({categoryId: '101010'}),
        expect.objectContaining({categoryId: '101011'}),
      ],
    });
    expect(noteCodes(document())).toEqual(['CATEGORY_TREE_AGE']);
    expect(stderr).toContain('fetched a moment ago');
  });

  test('neither search nor tree nor path needs credentials', async () => {
    await using at1688 = await startSynced();
    const {ALI1688_HOME, ALI1688_GATEWAY_URL} = at1688.environment;
    for (const argv of [['search', '门类'], ['tree'], ['path', '1010']]) {
      const {exitCode, document} = await runCategory(argv, {ALI1688_HOME, ALI1688_GATEWAY_URL});
      expect([exitCode, at(document(), 'data.source')]).toEqual([0, 'tree']);
    }
  });

  test('meta.fetchedAt is the age of the tree, not the present', async () => {
    await using at1688 = await startSynced();
    const fetchedAt = Date.now() - 3 * dayMs;
    editStored(at1688, 'en.json', (text) => text.replace(/"fetchedAt":\d+/, `"fetchedAt":${fetchedAt}`));
    for (const argv of [['search', '门类'], ['tree'], ['path', '1010']]) {
      const {document} = await runCategory(argv, at1688.environment);
      expect(at(document(), 'meta.fetchedAt')).toBe(new Date(fetchedAt).toISOString());
      expect(at(document(), 'data.treeFetchedAt')).toBe(at(document(), 'meta.fetchedAt'));
      const live = await runCategory([...argv, '--live'], at1688.environment);
      expect(Date.parse(String(at(live.document(), 'meta.fetchedAt')))).toBeGreaterThan(fetchedAt + dayMs);
    }
  });

  test('a search for what it lacks asks 1688, which knows more words', async () => {
    await using at1688 = await startSynced();
    at1688.change({'0': [{categoryId: 1031910, chineseName: '连衣裙', translatedName: 'ワンピース'}]});
    const {exitCode, document} = await runCategory(['search', 'ワンピース'], at1688.environment);
    expect([exitCode, at1688.requests().length]).toEqual([0, 1]);
    expect(at(document(), 'data')).toEqual({
      term: 'ワンピース',
      source: 'gateway',
      total: 1,
      matches: [{categoryId: '1031910', chineseName: '连衣裙', translatedName: 'ワンピース'}],
    });
    expect(noteCodes(document())).toEqual([]);
  });

  test.each([
    ['permission', decline],
    ['connection', breakOff],
    ['gateway that works', breakDown],
  ])('a search for what it lacks, without a %s, says that only the tree was searched', async (_what, odd) => {
    await using at1688 = await startSynced();
    at1688.disturbSearch(odd);
    const {exitCode, document, stderr} = await runCategory(['search', 'boat'], at1688.environment);
    expect([exitCode, at(document(), 'data.source')]).toEqual([0, 'tree']);
    expect(at(document(), 'data')).toMatchObject({total: 0, matches: []});
    expect(at(document(), 'meta.fetchedAt')).toBe(at(document(), 'data.treeFetchedAt'));
    expect(noteCodes(document())).toEqual(['CATEGORY_SEARCH_LOCAL', 'CATEGORY_TREE_AGE']);
    expect(stderr).toContain('only the local copy was searched');
  });

  test('a search for what it lacks needs no credentials either, and says what was not asked', async () => {
    await using at1688 = await startSynced();
    const {ALI1688_HOME, ALI1688_GATEWAY_URL} = at1688.environment;
    const environment = {ALI1688_HOME, ALI1688_GATEWAY_URL, ALI1688_LANG: 'zh'};
    const {exitCode, document} = await runCategory(['search', 'boat'], environment);
    expect([exitCode, at(document(), 'data.source'), at1688.requests()]).toEqual([0, 'tree', []]);
    expect(at(document(), 'meta.notes.0.code')).toBe('CATEGORY_SEARCH_LOCAL');
    expect(at(document(), 'meta.notes.0.message')).toContain('仅搜索了本地副本');
  });

  test('a search for what it lacks, which 1688 refuses, is that refusal', async () => {
    await using at1688 = await startSynced();
    at1688.disturbSearch((response) => refuse(response, '关键词不合法'));
    const {exitCode, document} = await runCategory(['search', 'boat'], at1688.environment);
    expect([exitCode, at(document(), 'error.code')]).toEqual([1, 'API_REJECTED']);
  });

  test('a search without a match anywhere is an empty list', async () => {
    await using at1688 = await startSynced();
    const {exitCode, document} = await runCategory(['search', 'boat'], at1688.environment);
    expect([exitCode, at(document(), 'data.matches')]).toEqual([0, []]);
    expect(at(document(), 'data.source')).toBe('gateway');
    const table = await runCategory(['search', 'boat', '--format', 'table'], at1688.environment);
    expect(table.stdout).toContain('No category has such a name.');
  });

  test('a tree is nested as deep as was asked for, and indented in a table', async () => {
    await using at1688 = await startSynced();
    const first = await runCategory(['tree'], at1688.environment);
    expect(at(first.document(), 'data.category')).toEqual({categoryId: '0'});
    expect(each(first.document(), 'data.children', 'categoryId')).toEqual([
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
    ]);
    expect(at(first.document(), 'data.children.0.children')).toBeUndefined();
    const whole = await runCategory(['tree', '--depth', '3'], at1688.environment);
    expect(each(whole.document(), 'data.children.5.children.4.children', 'categoryId')).toEqual(
      ['10', '11', '12', '13'].map((ending) => `1514${ending}`),
    );
    const {stdout} = await runCategory(
      ['tree', '11', '--depth', '2', '--format', 'table'],
      at1688.environment,
    );
    expect(stdout).toContain('11 · 门类11 · Kind 11');
    expect(stdout).toMatch(/1110 +门类1110 +Kind 1110/);
    expect(stdout).toMatch(/111010 {2,}  门类111010 +Kind 111010/);
    const below = await runCategory(['tree', '101010'], at1688.environment);
    expect(at(below.document(), 'data.children')).toEqual([]);
    expect(at1688.requests()).toEqual([]);
  });

  test('a path leads from the first level down', async () => {
    await using at1688 = await startSynced();
    const {document} = await runCategory(['path', '101011'], at1688.environment);
    expect(each(document(), 'data.path', 'categoryId')).toEqual(['10', '1010', '101011']);
    expect(at(document(), 'data')).toMatchObject({categoryId: '101011', source: 'tree'});
  });

  test('a tree or path by name asks nobody either', async () => {
    await using at1688 = await startSynced();
    const path = await runCategory(['path', '门类1110'], at1688.environment);
    expect(each(path.document(), 'data.path', 'categoryId')).toEqual(['11', '1110']);
    const tree = await runCategory(['tree', 'KIND-1110'], at1688.environment);
    expect(at(tree.document(), 'data.category.categoryId')).toBe('1110');
    expect(at1688.requests()).toEqual([]);
  });

  test('an id that it lacks is asked for, since the category may be younger', async () => {
    await using at1688 = await startSynced();
    at1688.change({
      ...world,
      '0': [...(world['0'] ?? []), {categoryId: 77, chineseName: '新', parentCateId: 0}],
    });
    const path = await runCategory(['path', '77'], at1688.environment);
    expect(at(path.document(), 'data')).toMatchObject({source: 'gateway', path: [{categoryId: '77'}]});
    const tree = await runCategory(['tree', '77'], at1688.environment);
    expect(at(tree.document(), 'data')).toMatchObject({source: 'gateway', category: {chineseName: '新'}});
    const unknown = await runCategory(['path', '4711'], at1688.environment);
    expect([unknown.exitCode, at(unknown.document(), 'error.code')]).toEqual([2, 'CATEGORY_UNKNOWN']);
  });

  test('--live asks 1688 all the same', async () => {
    await using at1688 = await startSynced();
    for (const argv of [['search', '门类'], ['tree'], ['path', '10']]) {
      const {document} = await runCategory([...argv, '--live'], at1688.environment);
      expect([at(document(), 'data.source'), noteCodes(document())]).toEqual(['gateway', []]);
    }
    expect(at1688.requests()).toHaveLength(3);
  });
});

describe('a local tree that is not used', () => {
  /** What a search does now, and what a sync makes of it. */
  async function outcome(at1688: Awaited<ReturnType<typeof startSynced>>) {
    const {exitCode, document} = await runCategory(['search', '门类'], at1688.environment);
    expect([exitCode, at(document(), 'data.source')]).toEqual([0, 'gateway']);
    const synced = await runCategory(['sync'], at1688.environment);
    expect(synced.exitCode).toBe(0);
    const again = await runCategory(['search', '门类'], at1688.environment);
    expect(at(again.document(), 'data.source')).toBe('tree');
    return noteCodes(document());
  }

  test('is older than 30 days; the note gives its age and the command', async () => {
    await using at1688 = await startSynced();
    const age = (days: number) =>
      editStored(at1688, 'en.json', (text) =>
        text.replace(/"fetchedAt":\d+/, `"fetchedAt":${Date.now() - days * dayMs}`),
      );
    age(29.9);
    const fresh = await runCategory(['search', '门类'], at1688.environment);
    expect(at(fresh.document(), 'data.source')).toBe('tree');
    expect(at(fresh.document(), 'meta.notes.0.message')).toContain('fetched 29 days ago');
    age(31);
    const {stderr} = await runCategory(['search', '门类'], at1688.environment);
    expect(stderr).toContain('Note CATEGORY_TREE_STALE: The local category tree is 31 days old');
    expect(stderr).toContain('Renew it with: ali1688 category sync\n');
    expect(await outcome(at1688)).toEqual(['CATEGORY_TREE_STALE']);
  });

  const edits: Readonly<Record<string, (text: string) => string>> = {
    'is from the future': (text) => text.replace(/"fetchedAt":\d+/, `"fetchedAt":${Date.now() + dayMs}`),
    'is of a later version': (text) => text.replace('"v":2', '"v":3'),
    'is of an earlier version': (text) => text.replace('"v":2', '"v":1'),
    'is of another gateway': (text) =>
      text.replace(/"gateway":"[^"]+"/, '"gateway":"https://gw.open.1688.com/openapi"'),
    'is of another language': (text) => text.replace('"language":"en"', '"language":"ja"'),
    'does not fit its checksum': (text) => text.replace('门类10', '门类99'),
    'has other counts': (text) => text.replace('"levels":[6,', '"levels":[7,'),
    'is no JSON': (text) => text.slice(0, -1),
    'is empty': () => '',
    'is an array': () => '[1,2,3]',
  };
  test.each(Object.entries(edits))('%s', async (_what, change) => {
    await using at1688 = await startSynced();
    editStored(at1688, 'en.json', change);
    expect(await outcome(at1688)).toEqual(['CATEGORY_TREE_BROKEN']);
  });

  test('is a link', async () => {
    await using at1688 = await startSynced();
    const path = storedPath(at1688, 'en.json');
    renameSync(path, `${at1688.home}/elsewhere`);
    symlinkSync(`${at1688.home}/elsewhere`, path);
    expect(await outcome(at1688)).toEqual(['CATEGORY_TREE_BROKEN']);
    expect(existsSync(`${at1688.home}/elsewhere`)).toBe(true);
  });

  test('is larger than 32 MB', async () => {
    await using at1688 = await startSynced();
    truncateSync(storedPath(at1688, 'en.json'), 33 * 1024 * 1024);
    expect(await outcome(at1688)).toEqual(['CATEGORY_TREE_BROKEN']);
  });

  test('let others in until a moment ago is used, as its mode is set right', async () => {
    await using at1688 = await startSynced();
    chmodSync(storedPath(at1688, 'en.json'), 0o644);
    const {document} = await runCategory(['search', '门类'], at1688.environment);
    expect(at(document(), 'data.source')).toBe('tree');
  });

  test('in the sandbox, which knows no home', async () => {
    await using at1688 = await startSynced();
    const {document} = await runCategory(['search', '连衣裙', '--sandbox'], at1688.environment);
    expect([at(document(), 'data.source'), at(document(), 'meta.sandbox')]).toEqual(['gateway', true]);
  });
});

test('a search offers a retired category behind the others, marked', async () => {
  const row = (categoryId: number, chineseName: string) => ({categoryId, chineseName, leaf: true});
  await using at1688 = await startCategoryWorld({
    '0': [row(1, '女装停用'), row(2, '大码女装外套'), row(3, '鞋')],
  });
  await runCategory(['sync'], at1688.environment);
  const {document} = await runCategory(['search', '女装'], at1688.environment);
  expect(at(document(), 'data.source')).toBe('tree');
  expect(at(document(), 'data.matches')).toMatchObject([{categoryId: '2'}, {categoryId: '1', retired: true}]);
  const table = await runCategory(['search', '女装', '--format', 'table', '--wide'], at1688.environment);
  expect(table.stdout).toContain('Retired');
  const tree = await runCategory(['tree'], at1688.environment);
  expect(at(tree.document(), 'data.children.0.retired')).toBe(true);
});

test.each([[[]], [['--live']]])(
  'a search by words in any order finds names that hold them all %j',
  async (flags) => {
    await using at1688 = await startCategoryWorld({
      '0': [
        {categoryId: 1, chineseName: '女装', translatedName: "Women's clothing", leaf: true},
        {categoryId: 2, chineseName: '童装', translatedName: "Children's clothing", leaf: true},
      ],
    });
    await runCategory(['sync'], at1688.environment);
    for (const words of ['clothing women', 'women clothing', 'Women’s clothing']) {
      const {document} = await runCategory(['search', words, ...flags], at1688.environment);
      expect(each(document(), 'data.matches', 'categoryId')).toEqual(['1']);
      expect(at(document(), 'data.total')).toBe(1);
    }
    const none = await runCategory(['search', 'clothing shoes', ...flags], at1688.environment);
    expect(at(none.document(), 'data.matches')).toEqual([]);
  },
);
