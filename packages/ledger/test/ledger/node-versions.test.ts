import {fileURLToPath} from 'node:url';
import {fetchNode, runProgram, temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {hasSqlite} from '../support/open-test-ledger.ts';

const program = fileURLToPath(new URL('../programs/ask-everything.ts', import.meta.url));

async function answersOn(node: string) {
  await using folder = await temporaryFolder();
  // Warnings are told by this Node's own sources: that types are stripped is the test's doing.
  const args = ['--experimental-strip-types', '--conditions=@ali1688/source', program, folder.path];
  return await runProgram(node, {args});
}

test.runIf(hasSqlite)('Node 22.13 answers as this one does, without a word about SQLite', async ({skip}) => {
  const oldest = await fetchNode('22.13.0');
  if (oldest === undefined) return skip();
  const [here, there] = await Promise.all([answersOn(process.execPath), answersOn(oldest)]);
  expect([here.exitCode, there.exitCode]).toEqual([0, 0]);
  expect(there.stderr).not.toMatch(/sqlite/i);
  expect(JSON.parse(there.stdout)).toEqual(JSON.parse(here.stdout));
  expect(there.stdout.length).toBeGreaterThan(10_000);
});
