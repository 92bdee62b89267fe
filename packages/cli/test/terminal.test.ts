import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {openPlace} from './support/place.ts';
import {findTerminalProvider, runOnTerminal} from './support/terminal.ts';

const provider = findTerminalProvider();
const topList = 'ranking top-list 1111 --limit 2 --sandbox';
const escape = '\u001b[';

describe.runIf(provider !== undefined).concurrent('on a terminal', () => {
  const onTerminal: typeof runOnTerminal extends (first: never, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never = (...rest) => runOnTerminal(provider ?? 'script', ...rest);

  test('the result is a table with colors', async () => {
    await using place = await openPlace();
    const run = await onTerminal(place, topList);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('Translated title');
    expect(run.stdout).toContain(escape);
    expect(run.stdout).not.toContain('"ok"');
  });

  test('NO_COLOR takes the colors away and nothing else', async () => {
    await using place = await openPlace();
    const plain = await onTerminal(place, topList, {NO_COLOR: '1'});
    const colored = await onTerminal(place, topList);
    expect(plain.stdout).not.toContain('\u001b');
    expect(colored.stdout.replaceAll(/\u001b\[[0-9;]*m/g, '')).toBe(plain.stdout);
  });

  test('a table fits its width', async () => {
    await using place = await openPlace();
    const {stdout} = await onTerminal(place, topList, {NO_COLOR: '1'});
    const ruler = stdout.split('\n').find((line) => line.startsWith('-'));
    expect(ruler?.length).toBeGreaterThan(60);
    expect(ruler?.length).toBeLessThanOrEqual(120);
  });

  test('--json is one document without colors', async () => {
    await using place = await openPlace();
    const run = await onTerminal(place, `${topList} --json 2>/dev/null`);
    expect(run.stdout).not.toContain('\u001b');
    expectSuccess(run);
  });

  test('a failure is text, and a document only when json is asked for', async () => {
    await using place = await openPlace();
    const asText = await onTerminal(place, 'ranking top-list -1', {NO_COLOR: '1'});
    expect(asText).toMatchObject({exitCode: 2, stdout: expect.stringMatching(/^Error USAGE_INVALID: /)});
    const asJson = await onTerminal(place, 'ranking top-list -1 --json');
    expectFailure(asJson, 'USAGE_INVALID');
  });

  test('an unknown command asks no question', async () => {
    await using place = await openPlace();
    const run = await onTerminal(place, 'rankin', {NO_COLOR: '1'});
    expect(run).toMatchObject({exitCode: 2, stdout: expect.stringMatching(/^Error USAGE_INVALID: /)});
  });

  test('a result that is sent elsewhere is json', async () => {
    await using place = await openPlace();
    const run = await onTerminal(place, `${topList} 2>/dev/null | cat`);
    expectSuccess(run);
  });

  test('a result in a file is json', async () => {
    await using place = await openPlace();
    const run = await onTerminal(place, `${topList} --output result.json 2>/dev/null`);
    expect(run.stdout).toBe('');
    expectSuccess({...run, stdout: await readFile(join(place.workFolder, 'result.json'), 'utf8')});
  });
});

describe.concurrent('without a terminal', () => {
  test('NO_COLOR wins over FORCE_COLOR, and nothing warns of it', async () => {
    await using place = await openPlace({FORCE_COLOR: '1', NO_COLOR: '1'});
    const {stdout, stderr} = await place.run(['ranking', 'types', '--format', 'table']);
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
  });

  test('FORCE_COLOR colors a table but never json', async () => {
    await using place = await openPlace({FORCE_COLOR: '1'});
    const words = topList.split(' ');
    expect((await place.run([...words, '--format', 'table'])).stdout).toContain(escape);
    expect((await place.run(words)).stdout).not.toContain('\u001b');
  });

  test('there are no colors', async () => {
    await using place = await openPlace();
    const words = topList.split(' ');
    expect((await place.run([...words, '--format', 'table'])).stdout).not.toContain('\u001b');
    const {stderr} = await place.run(['ranking', 'top-list', 'x', '--format', 'table']);
    expect(stderr).not.toContain('\u001b');
  });
});
