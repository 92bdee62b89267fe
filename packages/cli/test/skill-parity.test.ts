import {sandboxFaultKinds, type SandboxFault, type SandboxFaultKind} from '@ali1688/sandbox';
import type {ProgramRun} from '@ali1688/testkit';
import {rm} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {installSkill, type InstalledSkill} from './support/installed-skill.ts';
import type {Variables} from './support/place.ts';
import {openScene, type Scene} from './support/scene.ts';

/** A command as the CLI takes it, and as the script of 1688-ranking takes it. */
type Pair = {readonly cli: readonly string[]; readonly script: readonly string[]};

const ofRanking = (...words: string[]): Pair => ({cli: ['ranking', ...words], script: words});
const ofBoth = (...words: string[]): Pair => ({cli: words, script: words});

const pairs: readonly Pair[] = [
  ofRanking('top-list', '10166', '--type', 'hot', '--limit', '5'),
  ofRanking('top-list', '10166', '--type', 'nobodyKnows'),
  ofRanking('top-list', '10166', '--type', 'anchorHot', '--lang', 'ja'),
  ofRanking('top-list', '10166', '--fields', 'itemId,rankName'),
  ofRanking('top-list', '女装', '--limit', '2'),
  ofRanking('top-list', '没有这样的类目'),
  ofRanking('top-keyword', '服'),
  ofRanking('top-list', '10166', '--format', 'csv'),
  ofRanking('top-list', '10166', '--format', 'md'),
  ofRanking('top-list', '10166', '--format', 'ndjson'),
  ofRanking('top-list', '10166', '--format', 'table'),
  ofRanking('top-list', '10166', '--format', 'raw'),
  ofRanking('top-list'),
  ofRanking('top-list', '--format', 'table'),
  ofRanking('top-list', '999999999'),
  ofRanking('top-list', '1111', '--limit', '50'),
  ofRanking('top-list', '-5'),
  ofRanking('top-list', '1111', '--nonsense'),
  ofRanking('top-keyword', '10166'),
  ofRanking('top-keyword', '10166', '--country', 'ja'),
  ofRanking('top-keyword'),
  ofRanking('top-keyword', '1111', '--type', 'dog'),
  ofRanking('top-list', '10166', '--limit', '3', '--with', 'wholesale', '--score', 'classic'),
  ofRanking('top-list', '10166', '--limit', '3', '--with', 'wholesale', '--format', 'table'),
  ofRanking('top-list', '10166', '--score', 'classic'),
  ofRanking('types'),
  ofRanking('types', '--format', 'raw'),
  {cli: ['category', 'list'], script: ['categories']},
  {cli: ['category', 'list', '--lang', 'ja'], script: ['categories', '--lang', 'ja']},
  {cli: ['category', 'get', '10166'], script: ['categories', '10166']},
  {cli: ['category', 'get', '0', '--format', 'csv'], script: ['categories', '--format', 'csv', '0']},
  {cli: ['category', 'get', '999999999'], script: ['categories', '999999999']},
  ofBoth('auth', 'status'),
  ofBoth('auth', 'status', '--check'),
  ofBoth('auth', 'export'),
  ofBoth('auth', 'profiles'),
  ofBoth('auth', 'profiles', 'list', '--format', 'table'),
  ofBoth('auth', 'profiles', 'use', 'shop'),
  ofBoth('auth', 'profiles', 'rename', 'shop', 'other'),
  ofBoth('auth', 'profiles', 'remove', 'shop'),
  ofBoth('auth', 'exchange', 'not-a-code'),
  ofBoth('auth', 'login', '--redirect-uri', 'https://example.com/callback'),
  ofBoth('auth', 'refresh'),
  ofBoth('auth', 'renew', '--yes'),
  ofBoth('auth', 'logout'),
  ofBoth('auth', 'url', '--dry-run'),
  ofBoth('doctor', '--offline'),
];

/** What differs from run to run: the time, what was obtained when, a seal over a random number. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/"(fetchedAt|obtainedAt|expiresAt|refreshExpiresAt|state)": "[^"]+"/g, '"$1": ""')
    .replaceAll(/([?&]state=)[\w.%-]+/g, '$1')
    .replaceAll(/"_aop_timestamp": "\d+"|"_aop_signature": "\w+…"/g, '');
}

/** The same text with commands named in one way. */
function withoutProgram(text: string, {program}: InstalledSkill): string {
  return text
    .replaceAll(program, 'ali1688')
    .replaceAll(/ali1688 (?:ranking|product) /g, 'ali1688 ')
    .replaceAll(/ali1688 (?:category (?:list|get)|categories|list|get)/g, 'ali1688 categories')
    .replaceAll('ali1688 category ', 'ali1688 ');
}

async function expectSame(scene: Scene, skill: InstalledSkill, pair: Pair, variables: Variables = {}) {
  const seen = ({stdout, stderr, exitCode, signal}: ProgramRun) => ({
    exitCode,
    signal,
    stdout: withoutProgram(withoutChance(stdout), skill),
    stderr: withoutProgram(withoutChance(stderr), skill),
  });
  const asCommand = seen(await scene.run(pair.cli, variables));
  await rm(scene.home, {recursive: true, force: true});
  const asScript = seen(await skill.run(pair.script, variables));
  await rm(scene.home, {recursive: true, force: true});
  expect(asScript).toEqual(asCommand);
  return asScript;
}

describe.concurrent('the script of 1688-ranking, copied elsewhere', () => {
  test.each(pairs)('gives the same as ali1688 $cli', async (pair) => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    const {stdout, stderr} = await expectSame(scene, skill, pair);
    expect((stdout + stderr).length).toBeGreaterThan(0);
  });

  test('speaks Chinese where the CLI does', async () => {
    await using scene = await openScene({ALI1688_LANG: 'zh'});
    const skill = await installSkill(scene, '1688-ranking');
    await expectSame(scene, skill, ofRanking('top-list'));
    await expectSame(scene, skill, ofRanking('top-list', '1111', '--limit', '0', '--format', 'table'));
    await expectSame(scene, skill, ofBoth('auth', 'status'), {ALI1688_APP_KEY: undefined});
  });

  test('fails alike without credentials, and says what some hosts keep from a skill', async () => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    const {cli, script} = ofRanking('top-list', '1111');
    const variables = {ALI1688_APP_SECRET: undefined};
    const [asCommand, asScript] = [await scene.run(cli, variables), await skill.run(script, variables)];
    expect([asCommand.exitCode, asScript.exitCode]).toEqual([3, 3]);
    const told = expectFailure(asCommand, 'CREDENTIALS_MISSING');
    expect(told.hint).toContain('ali1688 auth login');
    const hint = withoutProgram(expectFailure(asScript, 'CREDENTIALS_MISSING').hint, skill);
    expect(hint.startsWith(told.hint)).toBe(true);
    expect(hint.slice(told.hint.length)).toMatch(/^ In OpenClaw, .*TOKEN or SECRET/);
  });
});

describe.concurrent('the script of 1688-category, copied elsewhere', () => {
  test.each([
    ['search', '女装'],
    ['search', 'dress', '--limit', '3', '--fields', 'matches.categoryId'],
    ['search', '没有这样的类目'],
    ['search', '女装', '--format', 'table'],
    ['list'],
    ['list', '--lang', 'ja', '--format', 'csv'],
    ['get', '10166'],
    ['get', '女装'],
    ['get'],
    ['get', '999999999'],
    ['tree', '10166', '--depth', '2'],
    ['tree', '10166', '--format', 'table'],
    ['path', '10166'],
    ['path', '999999999'],
    ['sync', '--dry-run'],
    ['sync', '--nonsense'],
  ])('gives the same as ali1688 category %s %s', async (...words) => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-category');
    await expectSame(scene, skill, {cli: ['category', ...words], script: words});
  });

  test('answers from the tree that the CLI has fetched', {timeout: 120_000}, async () => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-category');
    const sync = await scene.run(['category', 'sync']);
    expect(sync.exitCode, sync.stdout).toBe(0);
    const words = ['search', '女装'];
    const [asCommand, asScript] = [await scene.run(['category', ...words]), await skill.run(words)];
    const {data} = expectSuccess(asScript);
    expect(data).toMatchObject({source: 'tree'});
    expect(data).toEqual(expectSuccess(asCommand).data);
  });
});

describe.concurrent('the script of 1688-product, copied elsewhere', () => {
  test.each([
    ['search', '连衣裙', '--page-size', '3', '--sandbox'],
    ['search', '连衣裙', '--max', '25', '--sort', 'price:asc', '--format', 'csv', '--sandbox'],
    ['search', '连衣裙', '--category', '女装', '--filter', 'zzz', '--format', 'table', '--sandbox'],
    ['search'],
    ['search', '连衣裙', '--sort', 'price'],
    ['detail', '944801178016', 'https://detail.1688.com/offer/706604576893.html'],
    ['detail', '944801178016', '1'],
    ['detail', 'shoes'],
    ['detail'],
    ['compare', '944801178016', '706604576893', '--quantity', '100', '--format', 'md'],
    ['shop', '944801178016', '--of-offer', '--sandbox'],
    ['related', '944801178016', '--sandbox', '--format', 'ndjson'],
    ['related', '944801178016', '--dry-run'],
  ])('gives the same as ali1688 product %s %s', async (...words) => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-product');
    await expectSame(scene, skill, {cli: ['product', ...words], script: words});
  });

  test('takes the terms that the CLI has fetched', async () => {
    await using scene = await openScene({ALI1688_QPS: '1000'});
    const skill = await installSkill(scene, '1688-ranking');
    const words = ['top-list', '10166', '--limit', '3', '--with', 'wholesale'];
    const asCommand = expectSuccess(await scene.run(['ranking', ...words]));
    const asScript = expectSuccess(await skill.run(words));
    expect(asCommand).toMatchObject({meta: {calls: 1 + 1 + 3}});
    expect(asScript).toMatchObject({meta: {calls: 1}});
  });
});

/** What a fault needs to show itself quickly. */
const settings: Partial<Record<SandboxFaultKind, Omit<SandboxFault, 'kind' | 'api'>>> = {
  slow: {delayMs: 50},
  'huge-body': {bytes: 20 * 1024 * 1024},
};

describe.concurrent('a fault of the gateway', () => {
  test.each(sandboxFaultKinds)('%s ends alike in the script and in the CLI', async (kind) => {
    // A refusal for frequency is waited for, and nothing else takes this long.
    await using scene = await openScene({ALI1688_TIMEOUT: kind === 'huge-body' ? '20' : '1'});
    const skill = await installSkill(scene, '1688-ranking');
    scene.sandbox.setFaults([{kind, api: 'product.topList.query', ...settings[kind]}]);
    const {exitCode} = await expectSame(scene, skill, ofRanking('top-list', '10166', '--limit', '2'));
    expect(exitCode).not.toBeNull();
  });
});
