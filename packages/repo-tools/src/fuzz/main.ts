import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {repositoryRoot} from '../workspace/repository-root.ts';
import {createFuzzReport} from './report/fuzz-report.ts';
import {runFuzz} from './run/fuzz-run.ts';

// `pnpm test:fuzz [--count N] [--seed S] [--case N]`: spoilt answers through every operation, in every format and
// language. Exits 1 when a promise was broken. `--case` runs one case again, and finds the smallest that fails so.
const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1688'},
    count: {type: 'string', default: '10000'},
    case: {type: 'string'},
  },
});
const seed = Number(values.seed);
const single = values.case === undefined ? undefined : Number(values.case);
const numbers =
  single === undefined ? Array.from({length: Number(values.count)}, (_, index) => index) : [single];
// Where memory runs out, or the process is killed, this file alone tells which case it was.
const reports = join(repositoryRoot, '.reports');
mkdirSync(reports, {recursive: true});
const report = createFuzzReport({seed, say: (line) => console.log(line)});
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (thrown: unknown) => report.crashed(thrown));
}
await runFuzz({
  seed,
  numbers,
  shrinks: single !== undefined,
  onStart: (ids) => console.log(`${ids.length} operations ask 1688: ${ids.join(', ')}`),
  onBegin: (number) => writeFileSync(join(reports, 'fuzz-case.txt'), `${number}\n`),
  onCase: (result) => report.add(result),
});
if (!report.conclude()) process.exitCode = 1;
