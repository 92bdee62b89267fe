import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {benchPrograms} from './bench-programs.ts';
import {repositoryRoot} from '../workspace/repository-root.ts';
import {formatBench} from './format-bench.ts';
import {judgeLedger} from './judge-ledger.ts';
import {measureInterleaved} from './measure-interleaved.ts';
import {measureProcess} from './measure-process.ts';
import {measureSearch} from './measure-search.ts';
import {parseRuns} from './parse-runs.ts';
import {startLocalGateway} from './start-local-gateway.ts';
import {judgeStartUp, startUpLimits} from './start-up-limits.ts';

// `pnpm bench [--runs N]`: how long whole processes take. Needs a build. Exits 1 only above a limit
// or when a program fails.
const {values} = parseArgs({options: {runs: {type: 'string', default: '41'}}});
const rounds = parseRuns(values.runs);

await using gateway = await startLocalGateway();
const home = await mkdtemp(join(tmpdir(), 'ali1688-bench-'));
try {
  const programs = benchPrograms(gateway, home);
  // Obtains the token and fills the caches of Node and of the file system.
  for (const program of programs) await measureProcess(program);
  const measured = await measureInterleaved(programs, rounds);
  const ratios = judgeStartUp(measured, startUpLimits);
  console.log(
    `Medians of ${rounds} rounds on Node ${process.versions.node}\n\n${formatBench(measured, ratios)}`,
  );
  const searches = await measureSearch(join(home, 'tree'), rounds);
  const lines = searches.map(({line}) => line).join('\n');
  console.log(`\nLocal tree of 21,050 categories, cold process\n${lines}`);
  const questions = await askLedger();
  console.log(`\nLedger of a million ranked rows\n${questions.map(({line}) => line).join('\n')}`);
  if (![...ratios, ...searches, ...questions].every(({isWithin}) => isWithin)) process.exitCode = 1;
} finally {
  await rm(home, {recursive: true, force: true});
}

/** The package's own program fills a ledger and asks it. */
async function askLedger(): Promise<ReturnType<typeof judgeLedger>> {
  const program = join(repositoryRoot, 'packages/ledger/test/programs/measure-questions.ts');
  const args = ['--conditions=@ali1688/source', program];
  const environment = {PATH: process.env['PATH'] ?? ''};
  return judgeLedger((await measureProcess({name: 'ledger', args, environment})).stdout);
}
