import {join} from 'node:path';
import {startSandboxProcess} from '../demo/start-sandbox-process.ts';
import {isRecord} from '../workspace/is-record.ts';
import {repositoryRoot} from '../workspace/repository-root.ts';
import {measureProcess} from './measure-process.ts';
import {median} from './median.ts';

/** Words with few and with many matches among the 21,050 generated names. */
const terms = ['kind 7', 'sample'] as const;

/**
 * How long a search of a local tree of 21,050 categories takes, the reading and opening of its file
 * included: a line for each word.
 *
 * @param home an empty folder for the tree
 */
export async function measureSearch(home: string, rounds: number): Promise<readonly string[]> {
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
    const program = join(import.meta.dirname, 'search-categories.ts');
    const lines: string[] = [];
    for (const term of terms) {
      const runs: SearchRun[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const args = ['--conditions=@ali1688/source', program, term];
        runs.push(readRun((await measureProcess({name: `search ${term}`, args, environment})).stdout));
      }
      const sums = runs.map(({openMs, searchMs}) => openMs + searchMs);
      const parts = [median(runs.map(({openMs}) => openMs)), median(runs.map(({searchMs}) => searchMs))];
      const [open = '', search = ''] = parts.map((part) => part.toFixed(1));
      const fastest = Math.min(...sums).toFixed(1);
      lines.push(
        `search "${term}": ${median(sums).toFixed(1)} ms (open ${open}, search ${search}), fastest ${fastest} ms`,
      );
    }
    return lines;
  } finally {
    await sandbox.stop();
  }
}

type SearchRun = {readonly openMs: number; readonly searchMs: number};

/** @throws Error for a run that found nothing: it must not count as a fast one */
function readRun(stdout: string): SearchRun {
  const run: unknown = JSON.parse(stdout);
  const {openMs, searchMs, found} = isRecord(run) ? run : {};
  if (typeof openMs !== 'number' || typeof searchMs !== 'number' || typeof found !== 'number' || found < 1)
    throw new Error(`The search found nothing: ${stdout}`);
  return {openMs, searchMs};
}
