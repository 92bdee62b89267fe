import {at, each} from '@ali1688/testkit';
import {existsSync, mkdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {decline, refuse, regularWorld, startCategoryWorld, type World} from './support/category-world.ts';
import {runCategory} from './support/run-category.ts';
import {editStored, storedNames, storedPath} from './support/stored-files.ts';

const world = regularWorld(6, 5, 4);
const dayMs = 86_400_000;

describe('a sync', () => {
  test('asks for the root, level 1 and level 2, each once, and keeps a private tree', async () => {
    await using at1688 = await startCategoryWorld(world);
    const before = Date.now();
    const {exitCode, document, stderr} = await runCategory(['sync'], at1688.environment);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(at(document(), 'data')).toEqual({
      language: 'en',
      categories: 6 + 30 + 120,
      levels: [6, 30, 120],
      calls: 37,
      resumed: 0,
      fetchedAt: expect.any(String),
    });
    const fetchedAt = Date.parse(String(at(document(), 'data.fetchedAt')));
    expect(fetchedAt >= before && fetchedAt <= Date.now()).toBe(true);
    expect(at1688.asked.toSorted()).toEqual(Object.keys(world).toSorted());
    expect(storedNames(at1688)).toEqual(['en.json', 'en.lock']);
    const path = storedPath(at1688, 'en.json');
    const modes = [statSync(path).mode & 0o777, statSync(join(path, '..')).mode & 0o777];
    expect(process.platform === 'win32' ? [0o600, 0o700] : modes).toEqual([0o600, 0o700]);
  });

  test('has four calls under way, and no more', async () => {
    // Each level is a multiple of four, and answers come when four calls wait for one.
    await using at1688 = await startCategoryWorld(regularWorld(4, 4, 1));
    const waiting: (() => void)[] = [];
    at1688.disturb(({id}, response) => {
      if (id === '0') return false;
      waiting.push(() => at1688.answer(response, id));
      if (waiting.length === 4) waiting.splice(0).forEach((answer) => answer());
      return true;
    });
    const {exitCode} = await runCategory(['sync'], at1688.environment);
    expect([exitCode, at1688.mostUnderWay()]).toEqual([0, 4]);
  });

  test('in another language is another tree', async () => {
    await using at1688 = await startCategoryWorld(world);
    await runCategory(['sync', '--lang', 'ja'], at1688.environment);
    expect(at1688.requests().every(({form}) => form.get('language') === 'ja')).toBe(true);
    expect(storedNames(at1688)).toEqual(['ja.json', 'ja.lock']);
    const {document} = await runCategory(['search', 'Kind 10'], at1688.environment);
    expect(at(document(), 'data.source')).toBe('gateway');
  });

  test('asks again for everything, when there is a tree already', async () => {
    await using at1688 = await startCategoryWorld(world);
    await runCategory(['sync'], at1688.environment);
    at1688.change({'0': [{categoryId: 99, chineseName: '新'}]});
    const {document} = await runCategory(['sync'], at1688.environment);
    expect(at(document(), 'data')).toMatchObject({categories: 1, calls: 2, resumed: 0});
  });

  test('of a root without categories fails and keeps nothing', async () => {
    await using at1688 = await startCategoryWorld({'0': []});
    const {exitCode, document} = await runCategory(['sync'], at1688.environment);
    expect([exitCode, at(document(), 'error.code')]).toEqual([1, 'RESPONSE_INVALID']);
    expect(storedNames(at1688)).not.toContain('en.json');
  });

  test('in a dry run shows the first request; nothing is sent and no file is made', async () => {
    await using at1688 = await startCategoryWorld(world);
    const {exitCode, document} = await runCategory(['sync', '--dry-run'], at1688.environment);
    expect([exitCode, at(document(), 'data.request.parameters.categoryId')]).toEqual([0, '0']);
    expect([at1688.asked, existsSync(join(at1688.home, 'home'))]).toEqual([[], false]);
  });

  test('in the sandbox touches no file', async () => {
    await using at1688 = await startCategoryWorld(world);
    const {exitCode, document} = await runCategory(['sync', '--sandbox'], at1688.environment);
    expect([exitCode, at(document(), 'meta.sandbox')]).toEqual([0, true]);
    expect([at1688.asked, existsSync(join(at1688.home, 'home'))]).toEqual([[], false]);
  });
});

describe('what 1688 may answer', () => {
  const cases: Readonly<
    Record<string, {readonly world: World; readonly asked: string; readonly ids: string}>
  > = {
    'leaves are not asked': {
      world: {
        '0': [
          {categoryId: 1, leaf: 'true'},
          {categoryId: 2, leaf: 'false'},
        ],
        '2': [{categoryId: 3}],
      },
      asked: '0 2 3',
      ids: '1 2 3',
    },
    'children may be null': {world: {'0': [{categoryId: 1}], '1': null}, asked: '0 1', ids: '1'},
    'rows without an id are left out': {
      world: {'0': [{chineseName: '无编号'}, {categoryId: 1}, {categoryId: 'x'}, {categoryId: null}]},
      asked: '0 1',
      ids: '1',
    },
    'a category may list itself': {
      world: {'0': [{categoryId: 1}], '1': [{categoryId: 1}, {categoryId: 2}], '2': [{categoryId: 2}]},
      asked: '0 1 2',
      ids: '1 2',
    },
    'categories may go in a circle': {
      world: {'0': [{categoryId: 1}], '1': [{categoryId: 2}], '2': [{categoryId: 1}, {categoryId: 0}]},
      asked: '0 1 2',
      ids: '1 2',
    },
    'an id may come twice': {
      world: {
        '0': [{categoryId: 1}, {categoryId: 1}, {categoryId: 2}],
        '1': [{categoryId: 3}],
        '2': [{categoryId: 3}],
      },
      asked: '0 1 2 3',
      ids: '1 2 3',
    },
    'ids may be beyond 2^53': {
      world: {'0': [{categoryId: '9214364408192156407'}]},
      asked: '0 9214364408192156407',
      ids: '9214364408192156407',
    },
  };
  test.each(Object.entries(cases))('%s', async (_what, {world: odd, asked, ids}) => {
    await using at1688 = await startCategoryWorld(odd);
    const {exitCode} = await runCategory(['sync'], at1688.environment);
    expect([exitCode, at1688.asked.toSorted().join(' ')]).toEqual([0, asked]);
    const {document} = await runCategory(
      ['tree', '--depth', '3', '--format', 'csv', '--fields', 'categoryId'],
      at1688.environment,
    ).then(({stdout}) => ({document: stdout}));
    expect(document.trim().split('\r\n').slice(1).toSorted().join(' ')).toBe(ids);
  });

  test('names may hold control characters; json shows them as escapes, the table as marks', async () => {
    const name = '女\u001b[2J装\n|\\ \u202e';
    await using at1688 = await startCategoryWorld({'0': [{categoryId: 1, chineseName: name, leaf: true}]});
    await runCategory(['sync'], at1688.environment);
    const {document, stdout} = await runCategory(['tree'], at1688.environment);
    expect(at(document(), 'data.children.0.chineseName')).toBe(name);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    const table = await runCategory(['tree', '--format', 'table'], at1688.environment);
    expect(table.stdout).toContain('女␛[2J装');
  });

  test('a category may have 10 000 children', async () => {
    const many = Array.from({length: 10_000}, (_unused, index) => ({
      categoryId: index + 10,
      chineseName: `名${index}`,
      leaf: true,
    }));
    await using at1688 = await startCategoryWorld({'0': [{categoryId: 1}], '1': many});
    const {document} = await runCategory(['sync'], at1688.environment);
    expect(at(document(), 'data')).toMatchObject({levels: [1, 10_000, 0], calls: 2});
    const found = await runCategory(['search', '名9999', '--limit', '1'], at1688.environment);
    expect(each(found.document(), 'data.matches', 'categoryId')).toEqual(['10009']);
  });
});

describe('a category that 1688 refuses', () => {
  test('is listed as missing, the rest is kept, and the next run asks for nothing else', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({id}, response) => ['11', '1210'].includes(id) && refuse(response));
    const {exitCode, document, stdout} = await runCategory(['sync'], at1688.environment);
    expect([exitCode, at(document(), 'error.code')]).toEqual([7, 'PARTIAL']);
    expect(at(document(), 'error.message')).toContain('below 2 of 32 categories');
    expect(at(document(), 'error.missing')).toEqual([
      {id: '11', name: '门类11 · Kind 11', reason: expect.stringContaining('类目不可用')},
      {id: '1210', name: '门类1210 · Kind 1210', reason: expect.stringContaining('类目不可用')},
    ]);
    expect(at(document(), 'error.failed')).toEqual([
      {id: '11', code: 'API_REJECTED', message: expect.stringContaining('类目不可用')},
      {id: '1210', code: 'API_REJECTED', message: expect.stringContaining('类目不可用')},
    ]);
    // What is complete, as a success would tell it; five and four rows below the two are not known.
    expect([at(document(), 'ok'), at(document(), 'data')]).toMatchObject([
      false,
      {language: 'en', levels: [6, 25, 96], calls: 32, resumed: 0},
    ]);
    expect(at(document(), 'meta.operation')).toBe('category:sync');
    expect(stdout).toContain('ali1688 category sync');
    expect(storedNames(at1688)).toEqual(['en.lock', 'en.partial']);
    const search = await runCategory(['search', 'Kind 10'], at1688.environment);
    expect(at(search.document(), 'data.source')).toBe('gateway');

    at1688.asked.splice(0);
    at1688.disturb(() => false);
    const next = await runCategory(['sync'], at1688.environment);
    expect(at(next.document(), 'data')).toMatchObject({categories: 156, calls: 7, resumed: 30});
    expect(at1688.asked.toSorted()).toEqual(['11', '1110', '1111', '1112', '1113', '1114', '1210']);
    expect(storedNames(at1688)).toEqual(['en.json', 'en.lock']);
  });

  test('is listed in a text for people as well', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({id}, response) => id === '11' && refuse(response, 'no\u001b[31m way'));
    const english = await runCategory(['sync', '--format', 'table'], at1688.environment);
    expect(english.stderr).toContain('Missing:\n11 门类11 · Kind 11: ');
    expect(english.stderr).not.toContain('\u001b');
    const chinese = await runCategory(['sync', '--format', 'table'], {
      ...at1688.environment,
      ALI1688_LANG: 'zh',
    });
    expect(chinese.stderr).toContain('缺少：\n11 门类11 · Kind 11：');
  });

  test('as the root ends the run with that refusal', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb((_request, response) => refuse(response));
    const {exitCode, document} = await runCategory(['sync'], at1688.environment);
    expect([exitCode, at(document(), 'error.code'), at1688.asked]).toEqual([1, 'API_REJECTED', ['0']]);
  });
});

describe('a failure that is about the machine or the application', () => {
  const page = '<!DOCTYPE html><html><title>405</title></html>';
  test.each<[string, number, string]>([
    ['a page', 405, page],
    ['a page', 403, page],
    ['a page', 200, page],
    ['a plain refusal', 400, ''],
    ['plain words', 400, 'Bad Request'],
    ['a code nobody knows', 400, '{"error_code":"gw.SomethingNew","error_message":"IP不在白名单内"}'],
    ['a code nobody knows', 200, '{"error_code":"gw.SomethingNew","error_message":"IP不在白名单内"}'],
    ['maintenance', 200, '{"errorCode":"SYSTEM_MAINTENANCE"}'],
  ])('ends it at once: %s with HTTP %i', async (what, status, body) => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({number}, response) => {
      if (number > 5) response.writeHead(status).end(body);
      return number > 5;
    });
    const {exitCode, document} = await runCategory(['sync'], at1688.environment);
    expect(exitCode).toBe(1);
    // What was under way when it came, four at most.
    expect(at1688.asked.length).toBeLessThanOrEqual(9);
    expect(at(document(), 'error.retryable')).toBe(false);
    expect(at(document(), 'error')).not.toHaveProperty('missing');
    const hint = String(at(document(), 'error.hint'));
    expect(hint).toContain('The 5 answers so far are kept');
    expect(hint).not.toMatch(/run .*again|try again|same command|correct the input/i);
    expect(/wait.*change the network/.test(hint)).toBe(what === 'a page');
  });

  test('ends a walk that keeps nothing without naming another command', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({number}, response) => {
      if (number > 5) response.writeHead(405).end(page);
      return number > 5;
    });
    const {document} = await runCategory(['tree', '--depth', '3'], at1688.environment);
    expect(at(document(), 'error.hint')).not.toContain('category sync');
  });
});

describe('a sync that stops', () => {
  test('by a failure says that what it has is kept, and goes on from there', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({number}, response) => number > 20 && decline(response));
    const {exitCode, document} = await runCategory(['sync'], at1688.environment);
    expect([exitCode, at(document(), 'error.code')]).toEqual([4, 'PERMISSION_DENIED']);
    expect(at(document(), 'error.hint')).toContain('The 20 answers so far are kept');
    expect(at1688.asked.length).toBeLessThanOrEqual(24);
    const first = at1688.asked.slice(0, 20);
    at1688.asked.splice(0);
    at1688.disturb(() => false);
    const next = await runCategory(['sync'], at1688.environment);
    expect(at(next.document(), 'data')).toMatchObject({categories: 156, calls: 17, resumed: 20});
    expect([...first, ...at1688.asked].toSorted()).toEqual(Object.keys(world).toSorted());
  });

  test('by a connection that breaks ends with that failure, and goes on later', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({number}, response) => {
      if (number > 10) response.destroy();
      return number > 10;
    });
    const {exitCode, document} = await runCategory(['sync', '--lang', 'ja'], at1688.environment);
    expect([exitCode, at(document(), 'error.code'), at(document(), 'error.retryable')]).toEqual([
      6,
      'NETWORK',
      true,
    ]);
    expect(at(document(), 'error.hint')).toContain('ali1688 category sync --lang ja');
    at1688.disturb(() => false);
    const next = await runCategory(['sync', '--lang', 'ja'], at1688.environment);
    expect(at(next.document(), 'data')).toMatchObject({categories: 156, calls: 27, resumed: 10});
  });

  test('in the middle of a line loses that line alone', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({number}, response) => number > 20 && decline(response));
    await runCategory(['sync'], at1688.environment);
    editStored(at1688, 'en.partial', (text) => text.slice(0, -7));
    at1688.disturb(() => false);
    const {document} = await runCategory(['sync'], at1688.environment);
    expect(at(document(), 'data')).toMatchObject({categories: 156, calls: 18, resumed: 19});
  });

  test.each<[string, (text: string, start: number) => string]>([
    ['more than seven days ago', (text, start) => text.replace(`${start}`, `${start - 7 * dayMs - 60_000}`)],
    ['in the future', (text, start) => text.replace(`${start}`, `${start + dayMs}`)],
    ['by another version', (text) => text.replace('"v":1', '"v":2')],
    [
      'for another gateway',
      (text) => text.replace(/"gateway":"[^"]+"/, '"gateway":"https://gw.open.1688.com/openapi"'),
    ],
    ['for another language', (text) => text.replace('"language":"en"', '"language":"ja"')],
    ['with a head that is broken', (text) => text.slice(1)],
  ])('%s is not gone on with', async (_what, change) => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({number}, response) => number > 20 && decline(response));
    await runCategory(['sync'], at1688.environment);
    editStored(at1688, 'en.partial', (text) => change(text, Number(/"startedAt":(\d+)/.exec(text)?.[1])));
    at1688.disturb(() => false);
    const {document} = await runCategory(['sync'], at1688.environment);
    expect(at(document(), 'data')).toMatchObject({calls: 37, resumed: 0});
  });

  test('six days ago is gone on with, and the tree is as old as its oldest answer', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({number}, response) => number > 20 && decline(response));
    await runCategory(['sync'], at1688.environment);
    let startedAt = 0;
    editStored(at1688, 'en.partial', (text) => {
      startedAt = Number(/"startedAt":(\d+)/.exec(text)?.[1]) - 6 * dayMs;
      return text.replace(/"startedAt":\d+/, `"startedAt":${startedAt}`);
    });
    at1688.disturb(() => false);
    const {document} = await runCategory(['sync'], at1688.environment);
    expect(at(document(), 'data')).toMatchObject({resumed: 20, fetchedAt: new Date(startedAt).toISOString()});
  });

  test('is forgotten with --restart', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({number}, response) => number > 20 && decline(response));
    await runCategory(['sync'], at1688.environment);
    at1688.disturb(() => false);
    const {document} = await runCategory(['sync', '--restart'], at1688.environment);
    expect(at(document(), 'data')).toMatchObject({calls: 37, resumed: 0});
  });

  test('after its tree was written, and before its journal was removed, has nothing to go on with', async () => {
    await using at1688 = await startCategoryWorld(world);
    at1688.disturb(({number}, response) => number > 20 && decline(response));
    await runCategory(['sync'], at1688.environment);
    const path = storedPath(at1688, 'en.partial');
    let journal = '';
    editStored(at1688, 'en.partial', (text) => (journal = text));
    at1688.disturb(() => false);
    await runCategory(['sync'], at1688.environment);
    writeFileSync(path, journal);
    const {document} = await runCategory(['sync'], at1688.environment);
    expect(at(document(), 'data')).toMatchObject({calls: 37, resumed: 0});
  });
});

describe('a sync that cannot keep anything', () => {
  test('because another one is under way says so, and sends nothing', async () => {
    await using at1688 = await startCategoryWorld(world);
    const arrived = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    at1688.disturb(({id, number}, response) => {
      if (number !== 1) return false;
      arrived.resolve();
      void release.promise.then(() => at1688.answer(response, id));
      return true;
    });
    const first = runCategory(['sync'], at1688.environment);
    await arrived.promise;
    const second = await runCategory(['sync'], at1688.environment);
    expect([second.exitCode, at(second.document(), 'error.code')]).toEqual([8, 'STATE_UNUSABLE']);
    expect(at(second.document(), 'error.message')).toContain('another command is writing it');
    expect(at1688.asked).toEqual(['0']);
    release.resolve();
    expect((await first).exitCode).toBe(0);
  });

  test('because the home is a file sends nothing', async () => {
    await using at1688 = await startCategoryWorld(world);
    writeFileSync(join(at1688.home, 'home'), '');
    const {exitCode, document} = await runCategory(['sync'], at1688.environment);
    expect([exitCode, at(document(), 'error.code'), at1688.asked]).toEqual([8, 'STATE_UNUSABLE', []]);
  });

  test('because a file stands where the folder belongs sends nothing', async () => {
    await using at1688 = await startCategoryWorld(world);
    mkdirSync(join(at1688.home, 'home'));
    writeFileSync(join(at1688.home, 'home', 'categories'), '');
    const {exitCode, document} = await runCategory(['sync'], at1688.environment);
    expect([exitCode, at(document(), 'error.code'), at1688.asked]).toEqual([8, 'STATE_UNUSABLE', []]);
  });
});
