import {readFile, readdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {expectFailure, expectFailureText, expectSuccess} from './support/documents.ts';
import {openScene} from './support/scene.ts';

const topList = ['ranking', 'top-list', '1111', '--limit', '3'];

describe.concurrent('surface.md section 4: --format', () => {
  test('is json when nobody watches, and --json is the same', async () => {
    await using scene = await openScene();
    const documents = [
      expectSuccess(await scene.run(topList)),
      expectSuccess(await scene.run([...topList, '--json'])),
      expectSuccess(await scene.run([...topList, '--format=json'])),
    ];
    const [first, second, third] = documents.map(({data}) => data);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  test('table has a heading and a line for each item', async () => {
    await using scene = await openScene();
    const run = await scene.run([...topList, '--format', 'table']);
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toMatch(/^# +Translated title +Item +Sold \(30 d\) +Buyers +Score +Services$/);
    expect(lines.slice(3).map((line) => line.trim().split(/\s+/)[0])).toEqual(['1', '2', '3']);
    expect(run.stdout).not.toContain('\u001b');
  });

  test('csv has paths of fields as its heading and CRLF, without a byte order mark on standard output', async () => {
    await using scene = await openScene();
    const run = await scene.run([...topList, '--format', 'csv']);
    const lines = run.stdout.split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('sort,itemId,title,translateTitle,soldOut,buyerNum,goodsScore,services');
  });

  test('ndjson has one object on each line', async () => {
    await using scene = await openScene();
    const run = await scene.run([...topList, '--format', 'ndjson']);
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(
      Array.from({length: 3}, () =>
        expect.objectContaining({itemId: expect.any(String), sort: expect.any(Number)}),
      ),
    );
  });

  test('md has a table', async () => {
    await using scene = await openScene();
    const run = await scene.run([...topList, '--format', 'md']);
    expect(run.stdout.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(5);
  });

  test('raw is the body of the gateway, byte for byte', async () => {
    await using scene = await openScene();
    const run = await scene.run(['api', 'call', 'system:currentTime', '--format', 'raw']);
    expect(run.stdout).toMatch(/^"?\d{17}[+-]\d{4}"?$/);
    const ranking = await scene.run([...topList, '--format', 'raw']);
    expect(ranking.stdout.startsWith('{"result":{"success":true')).toBe(true);
    expect(ranking.stdout.endsWith('}')).toBe(true);
  });

  test.each(['table', 'csv', 'ndjson', 'md', 'raw'])('%s reports a failure as text', async (format) => {
    await using scene = await openScene();
    scene.sandbox.setFaults([{kind: 'acl-decline', api: 'product.topList.query'}]);
    expectFailureText(await scene.run([...topList, '--format', format]), 'PERMISSION_DENIED');
  });
});

describe.concurrent('surface.md section 4: --fields', () => {
  test('keeps the fields in the order asked for', async () => {
    await using scene = await openScene();
    const json = await scene.run([...topList, '--fields', 'items.title,rankId,items.itemId']);
    const {data} = expectSuccess(json);
    expect(data).toEqual({
      items: Array.from({length: 3}, () => ({title: expect.any(String), itemId: expect.any(String)})),
      rankId: '1111',
    });
    const csv = await scene.run([...topList, '--fields', 'items.title,items.itemId', '--format', 'csv']);
    expect(csv.stdout.split('\r\n')[0]).toBe('items.title,items.itemId');
  });
});

describe.concurrent('surface.md section 4: --dry-run', () => {
  test('shows the request with a shortened signature and sends nothing', async () => {
    await using scene = await openScene();
    const run = await scene.run([...topList, '--dry-run'], {ALI1688_ACCESS_TOKEN: 'a-token-of-my-own'});
    const {data} = expectSuccess(run);
    expect(data).toEqual({
      dryRun: true,
      request: {
        method: 'POST',
        url: expect.stringMatching(
          /\/param2\/1\/com\.alibaba\.fenxiao\.crossborder\/product\.topList\.query\/1000000$/,
        ),
        parameters: {
          rankQueryParams: expect.stringContaining('"limit":3'),
          access_token: '[redacted]',
          _aop_signature: expect.stringMatching(/^[0-9A-F]{6}…$/),
        },
      },
    });
    expect(run.stdout + run.stderr).not.toContain('a-token-of-my-own');
    expect(scene.sandbox.requests.total).toBe(0);
  });

  test('asks nobody for a token either, and says so', async () => {
    await using scene = await openScene();
    const {meta} = expectSuccess(await scene.run([...topList, '--dry-run']));
    expect(meta.notes.map(({code}) => code)).toEqual(['DRY_RUN_TOKEN']);
    expect(scene.sandbox.requests.total).toBe(0);
  });
});

describe.concurrent('surface.md section 4: --output', () => {
  test('writes the file and nothing to standard output', async () => {
    await using scene = await openScene();
    const run = await scene.run([...topList, '--output', 'ranking.json']);
    expect(run).toMatchObject({exitCode: 0, stdout: '', stderr: '3 products → ranking.json\n'});
    const written = await readFile(join(scene.workFolder, 'ranking.json'), 'utf8');
    expectSuccess({...run, stdout: written});
    expect(await readdir(scene.workFolder)).toEqual(['ranking.json']);
  });

  test('gives csv a byte order mark', async () => {
    await using scene = await openScene();
    await scene.run([...topList, '--format', 'csv', '--output', 'ranking.csv']);
    const written = await readFile(join(scene.workFolder, 'ranking.csv'));
    expect([...written.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(written.subarray(3).toString('utf8')).toMatch(/^sort,itemId,/);
  });

  test('leaves the old file as it was when the call fails', async () => {
    await using scene = await openScene();
    await writeFile(join(scene.workFolder, 'ranking.json'), 'old');
    scene.sandbox.setFaults([{kind: 'cut-body'}]);
    const run = await scene.run([...topList, '--output', 'ranking.json', '--timeout', '1']);
    expectFailure(run, 'NETWORK');
    expect(await readFile(join(scene.workFolder, 'ranking.json'), 'utf8')).toBe('old');
    expect(await readdir(scene.workFolder)).toEqual(['ranking.json']);
  });

  test('replaces the file that a link points to, and keeps the link', async () => {
    await using scene = await openScene();
    await writeFile(join(scene.workFolder, 'target.json'), 'old');
    await symlink('target.json', join(scene.workFolder, 'link.json'));
    const run = await scene.run([...topList, '--output', 'link.json']);
    expect(run.exitCode).toBe(0);
    const written = await readFile(join(scene.workFolder, 'target.json'), 'utf8');
    expectSuccess({...run, stdout: written});
    const entries = await readdir(scene.workFolder, {withFileTypes: true});
    expect(entries.map((entry) => [entry.name, entry.isSymbolicLink()])).toEqual([
      ['link.json', true],
      ['target.json', false],
    ]);
  });

  test.each([
    ['a folder that is missing', 'nowhere/ranking.json'],
    ['a folder in place of the file', '.'],
    ['a file in place of the folder', 'taken/ranking.json'],
  ])('into %s is refused before anything is sent', async (_name, path) => {
    await using scene = await openScene();
    await writeFile(join(scene.workFolder, 'taken'), '');
    const {message} = expectFailure(await scene.run([...topList, '--output', path]), 'STATE_UNUSABLE');
    expect(message).toContain(path);
    expect(scene.sandbox.requests.total).toBe(0);
  });
});
