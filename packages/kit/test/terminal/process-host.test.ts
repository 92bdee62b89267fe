import {at, parseDocument, runProgram} from '@ali1688/testkit';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const program = fileURLToPath(new URL('../programs/interrupt-itself.ts', import.meta.url));

function run(...args: string[]) {
  return runProgram(process.execPath, {
    args: ['--conditions=@ali1688/source', '--no-warnings', program, ...args],
    killAfterMs: 20_000,
  });
}

test.concurrent.each(['SIGINT', 'SIGTERM'])(
  '%s ends the program with INTERRUPTED and 130',
  async (signal) => {
    const {exitCode, stdout, stderr} = await run(signal);
    expect({exitCode, stderr}).toEqual({exitCode: 130, stderr: ''});
    expect(at(parseDocument(stdout), 'error.code')).toBe('INTERRUPTED');
  },
);

test.concurrent('a second SIGINT ends a program at once that would not end by itself', async () => {
  expect((await run('SIGINT', 'twice')).exitCode).toBe(130);
});
