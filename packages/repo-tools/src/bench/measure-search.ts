import {join} from 'node:path';
import {startSandboxProcess} from '../demo/start-sandbox-process.ts';
import {isRecord} from '@ali1688/contracts/json';
import {repositoryRoot} from '../workspace/repository-root.ts';
import {bundleProgram} from './bundle-program.ts';
import {measureProcess} from './measure-process.ts';
import {judgeSearch, type JudgedSearch, type SearchRun} from './judge-search.ts';

/** Words with few and with many matches among the 21,050 generated names. */
const terms = ['kind 7', 'sample'] as const;

/**
 * How long a search of a local tree of 21,050 categories takes, from loading what opens its file to the
 * result, for each word. It is bundled, as the CLI and the skill scripts are.
 *
 * @param home an empty folder for the tree
 */
export async function measureSearch(home: string, rounds: number): Promise<readonly JudgedSearch[]> {
  const cli = join(repositoryRoot, 'packages/cli/bin/run.js');
  const sandbox = await startSandboxProcess(cli, ['--categories', '50x20x20']);
  try {
    const environment = {
      ...sandbox.environment,
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      ALI1688_HOME: home,
      ALI1688_QPS: '1000',
    };
    await measureProcess({name: 'category sync', args: [cli, 'category', 'sync'], environment});
    const program = join(home, 'search', 'search-categories.mjs');
    await bundleProgram(join(import.meta.dirname, 'search-categories.ts'), program);
    const judged: JudgedSearch[] = [];
    for (const term of terms) {
      const runs: SearchRun[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const search = {name: `search ${term}`, args: [program, term], environment};
        runs.push(readRun((await measureProcess(search)).stdout));
      }
      judged.push(judgeSearch(term, runs));
    }
    return judged;
  } finally {
    await sandbox.stop();
  }
}

/** @throws Error for a run that found nothing: it must not count as a fast one */
function readRun(stdout: string): SearchRun {
  const run: unknown = JSON.parse(stdout);
  const {openMs, searchMs, found} = isRecord(run) ? run : {};
  if (typeof openMs !== 'number' || typeof searchMs !== 'number' || typeof found !== 'number' || found < 1)
    throw new Error(`The search found nothing: ${stdout}`);
  return {openMs, searchMs};
}
