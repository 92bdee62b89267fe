import {runProgram, temporaryFolder, failureOf} from '@ali1688/testkit';
import {closeSync, constants, openSync} from 'node:fs';
import {lstat} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openFile} from '../../src/files/open-file.ts';

const log = {note: () => undefined, debug: () => undefined};
const signal = new AbortController().signal;

/** A folder with a pipe; undefined where there are none. */
async function folderWithPipe() {
  const folder = await temporaryFolder();
  const path = join(folder.path, 'pipe');
  const made = await runProgram('mkfifo', {args: [path]}).catch(() => undefined);
  if (made?.exitCode === 0) return {path, [Symbol.asyncDispose]: () => folder.remove()};
  await folder.remove();
  return undefined;
}

function open(path: string, patience: {signal?: AbortSignal; timeoutMs?: number} = {}) {
  return openFile(path, {log, signal, timeoutMs: 10_000, ...patience});
}

describe.runIf(process.platform !== 'win32')('--output to a pipe', () => {
  test('writes everything into it, and does not replace it', async () => {
    await using place = await folderWithPipe();
    if (place === undefined) return;
    const reader = runProgram('cat', {args: [place.path], killAfterMs: 20_000});
    const content = '榜'.repeat(500_000);
    const write = await open(place.path);
    expect(await write(content)).toBe(true);
    expect((await reader).stdout).toBe(content);
    expect((await lstat(place.path)).isFIFO()).toBe(true);
  });

  test('ends before anything is sent when nobody reads from it in time', async () => {
    await using place = await folderWithPipe();
    if (place === undefined) return;
    const refusal = await failureOf(() => open(place.path, {timeoutMs: 100}));
    expect([refusal.code, refusal.text.en]).toEqual([
      'STATE_UNUSABLE',
      `Nobody reads from the pipe ${place.path}.`,
    ]);
  });

  test('ends when it is interrupted while nobody reads from it', async () => {
    await using place = await folderWithPipe();
    if (place === undefined) return;
    const interruption = new AbortController();
    const opening = failureOf(() => open(place.path, {signal: interruption.signal}));
    interruption.abort();
    expect((await opening).code).toBe('INTERRUPTED');
  });

  test('ends when the reader takes nothing, and when it is interrupted then', async () => {
    await using place = await folderWithPipe();
    if (place === undefined) return;
    const reader = openSync(place.path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const write = await open(place.path, {timeoutMs: 100});
      expect((await failureOf(() => write('x'.repeat(10_000_000)))).code).toBe('STATE_UNUSABLE');
      const interruption = new AbortController();
      const other = await open(place.path, {signal: interruption.signal});
      const writing = failureOf(() => other('x'.repeat(10_000_000)));
      interruption.abort();
      expect((await writing).code).toBe('INTERRUPTED');
    } finally {
      closeSync(reader);
    }
  });

  test('is no failure when the reader has seen enough', async () => {
    await using place = await folderWithPipe();
    if (place === undefined) return;
    const reader = runProgram('head', {args: ['-c', '1', place.path], killAfterMs: 20_000});
    const write = await open(place.path);
    expect(await write('x'.repeat(10_000_000))).toBe(false);
    expect((await reader).stdout).toBe('x');
  });
});
