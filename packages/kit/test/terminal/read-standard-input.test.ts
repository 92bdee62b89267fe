import {PassThrough} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {readStandardInput} from '../../src/terminal/read-standard-input.ts';

const {signal} = new AbortController();

function inputOf(...chunks: readonly string[]): PassThrough {
  const stream = new PassThrough();
  for (const chunk of chunks) stream.write(chunk);
  return stream;
}

describe('standard input', () => {
  test('is read to its end, whatever it comes in', async () => {
    const stdin = inputOf('ab', 'c');
    stdin.end('d');
    expect(Buffer.from((await readStandardInput(stdin, 4, signal)) ?? []).toString()).toBe('abcd');
  });

  test('is empty where nothing comes', async () => {
    const stdin = inputOf();
    stdin.end();
    expect(await readStandardInput(stdin, 4, signal)).toHaveLength(0);
  });

  test('is read no further than one byte too many, though it never ends', async () => {
    expect(await readStandardInput(inputOf('abc', 'defg'), 4, signal)).toHaveLength(5);
  });

  test('of a terminal is nothing, and nobody is waited for', async () => {
    const stdin = Object.assign(inputOf(), {isTTY: true});
    expect(await readStandardInput(stdin, 4, signal)).toBeUndefined();
  });

  test('that never ends can be given up', async () => {
    const controller = new AbortController();
    const stdin = inputOf('a');
    const reading = readStandardInput(stdin, 4, controller.signal);
    controller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    expect(stdin.destroyed).toBe(true);
  });
});
