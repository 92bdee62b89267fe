import {readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {defaultGatewayUrl, type Note} from '@ali1688/contracts/ports';
import {createFileStateStore, locateStore} from '@ali1688/home';
import {openLocalDocuments} from '@ali1688/home/documents';
import {createManualClock, temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import type {WholesaleTerms} from '../../src/index.ts';
import {openProductStore} from '../../src/store/product-store.ts';

const now = 1_800_000_000_000;

function terms(offerId: string, subject = '鞋'): WholesaleTerms {
  return {offerId, subject, detailUrl: '', price: {from: '1.50'}, order: {}, seller: {}, shipping: {}};
}

/** What a store of a home is opened with. */
function contextOf(home: string, {gatewayUrl = defaultGatewayUrl, isSandbox = false} = {}) {
  const notes: Note[] = [];
  const open = openLocalDocuments({
    state: createFileStateStore(locateStore({ALI1688_HOME: home}), {clock: createManualClock(now)}),
    gatewayUrl,
    log: {debug: () => undefined, note: () => undefined},
    redact: (text) => text,
    isReadOnly: false,
  });
  return {
    notes,
    isSandbox,
    now: () => now,
    note: (note: Note) => void notes.push(note),
    localDocument: (name: Parameters<typeof open>[0]) => Promise.resolve(open(name)),
  };
}

const fileOf = (home: string) => join(home, 'products', '1688-terms.lines');

test('what one program keeps another finds, in its language, of its gateway, while it is young enough', async () => {
  await using home = await temporaryFolder();
  const store = await openProductStore(contextOf(home.path), 'en');
  await store?.keep(terms('1', 'old'), now - 2000);
  await store?.keep(terms('1', 'new'), now - 1000);
  await store?.keep(terms('12'), now);

  const english = await openProductStore(contextOf(home.path), 'en');
  expect(english?.find('1', now - 1000)).toEqual({terms: terms('1', 'new'), fetchedAt: now - 1000});
  expect(english?.find('1', now - 999)).toBeUndefined();
  expect(english?.find('2', 0)).toBeUndefined();
  const japanese = await openProductStore(contextOf(home.path), 'ja');
  expect(japanese?.find('1', 0)).toBeUndefined();
  const elsewhere = contextOf(home.path, {gatewayUrl: 'http://127.0.0.1:9/openapi'});
  expect((await openProductStore(elsewhere, 'en'))?.find('1', 0)).toBeUndefined();
});

test('the file and its folder are closed to others', async () => {
  await using home = await temporaryFolder();
  const store = await openProductStore(contextOf(home.path), 'en');
  await store?.keep(terms('1'), now);
  expect((await stat(fileOf(home.path))).mode & 0o777).toBe(0o600);
  expect((await stat(join(home.path, 'products'))).mode & 0o777).toBe(0o700);
});

test('nothing of the sandbox is kept', async () => {
  await using home = await temporaryFolder();
  expect(await openProductStore(contextOf(home.path, {isSandbox: true}), 'en')).toBeUndefined();
});

test('a line that is damaged, of the future or of another version is not used, and the others are', async () => {
  await using home = await temporaryFolder();
  const store = await openProductStore(contextOf(home.path), 'en');
  await store?.keep(terms('1'), now);
  const line = (await readFile(fileOf(home.path), 'utf8')).trim();
  const lines = [
    line,
    line.replace('en\t1\t', 'en\t2\t'),
    line.replaceAll('"1"', '"3"').replace('en\t1\t', 'en\t3\t').replace('"1.50"', '1.5'),
    line.replaceAll('"1"', '"4"').replace(`en\t1\t${now}`, `en\t4\t${now + 1}`),
    '',
    'x\t5\t6',
    line.slice(0, -9),
  ];
  await writeFile(fileOf(home.path), lines.join('\n'));
  const again = await openProductStore(contextOf(home.path), 'en');
  expect(['1', '2', '3', '4'].map((id) => again?.find(id, 0) !== undefined)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('a full store keeps the newest products and lets the oldest go', async () => {
  await using home = await temporaryFolder();
  const first = await openProductStore(contextOf(home.path), 'en');
  await first?.keep(terms('10000'), now - 10_000);
  const line = await readFile(fileOf(home.path), 'utf8');
  const lines = Array.from({length: 10_000}, (_, index) =>
    line.replaceAll('10000', String(10_000 + index)).replace(/\t\d{13}\t/, `\t${now - 10_000 + index}\t`),
  );
  await writeFile(fileOf(home.path), lines.join(''));

  const store = await openProductStore(contextOf(home.path), 'en');
  await store?.keep(terms('77'), now);
  await store?.keep(terms('78'), now);
  const ids = (await readFile(fileOf(home.path), 'utf8')).split('\n').map((one) => one.split('\t')[1]);
  expect(ids.slice(-3)).toEqual(['77', '78', undefined]);
  expect(ids).toHaveLength(9000 + 2 + 1);
  expect(ids[0]).toBe('11000');
});

test('what cannot be kept is told, and changes nothing else', async () => {
  await using home = await temporaryFolder();
  await writeFile(join(home.path, 'products'), 'a file where the folder belongs');
  const context = contextOf(home.path);
  const store = await openProductStore(context, 'en');
  await store?.keep(terms('1'), now);
  expect(context.notes.map(({code}) => code)).toEqual(['PRODUCTS_NOT_KEPT']);
});
