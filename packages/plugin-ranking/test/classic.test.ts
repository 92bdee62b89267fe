import {startSandbox} from '@ali1688/sandbox';
import {plainText} from '@ali1688/contracts/errors';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {at, each, listAt, noteCodes, recordingStream, temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {classic} from '../src/operations/classic.ts';
import {topList} from '../src/operations/top-list.ts';
import {types} from '../src/operations/types.ts';

/** A sandbox and a home of its own for rankings. */
async function openScene() {
  const sandbox = await startSandbox({today: '2026-12-01'});
  const folder = await temporaryFolder();
  const {appKey, appSecret, refreshToken} = sandbox.credentials;
  const environment = {
    ALI1688_HOME: `${folder.path}/home`,
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: appKey,
    ALI1688_APP_SECRET: appSecret.reveal(),
    ALI1688_REFRESH_TOKEN: refreshToken.reveal(),
    ALI1688_QPS: '1000',
  };
  return {
    sandbox,
    async run(...argv: readonly string[]) {
      const [stdout, stderr] = [recordingStream(), recordingStream()];
      const words = {programName: 'ranking', nameCommands: plainText, prompt: silentPrompt};
      const host = {environment, stdout, stderr, interrupted: new AbortController().signal, ...words};
      const script = {operations: [classic, topList, types], version: '0.0.0'};
      const exitCode = await runScript(script, argv, host, scriptFace);
      return {exitCode, document: JSON.parse(stdout.text()) as unknown};
    },
    [Symbol.asyncDispose]: async () => {
      await sandbox.close();
      await folder.remove();
    },
  };
}

test('hot is the ranking hot, and says so', async () => {
  await using scene = await openScene();
  const ranking = await scene.run('top-list', '10166', '--type', 'hot', '--limit', '5');
  const board = await scene.run('classic', '10166', '--limit', '5');
  expect(each(board.document, 'data.items', 'itemId')).toEqual(
    each(ranking.document, 'data.items', 'itemId'),
  );
  expect([at(board.document, 'data.basis.source'), at(board.document, 'data.basis.rankType')]).toEqual([
    'ranking',
    'hot',
  ]);
});

test('soaring is what climbed between two recorded rankings; without them the sweep is named', async () => {
  await using scene = await openScene();
  const missing = await scene.run('classic', '10166', '--type', 'soaring');
  expect([missing.exitCode, at(missing.document, 'error.code')]).toEqual([2, 'SNAPSHOT_MISSING']);
  expect(String(at(missing.document, 'error.hint'))).toContain('tracker sweep 10166 --type hot');
  const record = ['top-list', '10166', '--type', 'hot', '--limit', '20', '--record'];
  const first = await scene.run(...record);
  expect(noteCodes(first.document)).toContain('RECORDED');
  expect(at(first.document, 'data.recorded.snapshotId')).toBe('1');
  scene.sandbox.setOptions({today: '2026-12-09'});
  await scene.run(...record);
  const board = await scene.run('classic', '10166', '--type', 'soaring');
  const climbs = each(board.document, 'data.items', 'change').map(Number);
  expect(climbs.length).toBeGreaterThan(0);
  expect(climbs).toEqual(climbs.toSorted((one, other) => other - one));
  expect(Math.min(...climbs)).toBeGreaterThan(0);
  expect(at(board.document, 'data.basis.from.snapshotId')).toBe('1');
});

test('new is the search for new products in the category, by units sold', async () => {
  await using scene = await openScene();
  const board = await scene.run('classic', '10166', '--type', 'new', '--days', '7', '--limit', '3');
  expect(board.exitCode).toBe(0);
  expect([at(board.document, 'data.basis.keyword'), at(board.document, 'data.basis.filter')]).toEqual([
    '女装',
    'new7',
  ]);
  const sold = each(board.document, 'data.items', 'soldOut').map(Number);
  expect(sold).toEqual(sold.toSorted((one, other) => other - one));
});

test('a dry run records nothing, and the types explain the boards', async () => {
  await using scene = await openScene();
  const dry = await scene.run('top-list', '10166', '--record', '--dry-run');
  expect(at(dry.document, 'data.dryRun')).toBe(true);
  expect((await scene.run('classic', '10166', '--type', 'soaring')).exitCode).toBe(2);
  const told = await scene.run('types');
  expect(listAt(told.document, 'data.classic').map((one) => at(one, 'board'))).toEqual([
    'hot',
    'soaring',
    'new',
  ]);
});
