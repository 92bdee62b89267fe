import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runDemo} from './run-demo.ts';

// Everything happens in a folder of its own, so that a login of this machine is neither used nor changed.
const home = await mkdtemp(join(tmpdir(), 'ali1688-demo-'));
try {
  process.exitCode = (await runDemo(home)) ? 0 : 1;
} finally {
  await rm(home, {recursive: true, force: true});
}
