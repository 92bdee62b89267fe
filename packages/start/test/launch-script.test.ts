import {runProgram, temporaryFolder} from '@ali1688/testkit';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

const program = fileURLToPath(new URL('./programs/launch.ts', import.meta.url));

/** What is said at the start of a queries file that asks an engine, whatever the engine holds. */
async function startWith(engine: string | undefined, queries = "export {start} from './engine.mjs';") {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'queries.mjs');
  await writeFile(file, queries);
  if (engine !== undefined) await writeFile(join(folder.path, 'engine.mjs'), engine);
  const {exitCode, stdout} = await runProgram(process.execPath, {
    args: ['--conditions=@ali1688/source', program, join(folder.path, 'engine.mjs'), file],
    killAfterMs: 30_000,
  });
  return {exitCode, stdout};
}

describe('a skill whose file is damaged', () => {
  test.each([
    ['missing', undefined],
    ['cut in the middle', 'export function start() { console.log("'],
    ['emptied', ''],
    ['of another version', 'export const other = 1;'],
  ])('names the engine when it is %s', async (_how, engine) => {
    const {exitCode, stdout} = await startWith(engine);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('missing or damaged: engine.mjs.');
  });

  test('names the file of the queries when it is that one', async () => {
    expect((await startWith('export const start = 1;', 'export {')).stdout).toContain(
      'damaged: queries.mjs.',
    );
  });

  test('names a file that the engine asks for', async () => {
    const engine = "import './shared.mjs';\nexport const start = 1;";
    expect((await startWith(engine)).stdout).toContain('damaged: shared.mjs.');
  });

  test('starts when nothing is', async () => {
    const {exitCode, stdout} = await startWith("export const start = () => console.log('started');");
    expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: 'started\n'});
  });
});
