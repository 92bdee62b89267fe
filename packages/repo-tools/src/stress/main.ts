import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {repositoryRoot} from '../workspace/repository-root.ts';

// `pnpm test:stress`: the tests of the token store in full size, with hundreds of processes, and a walk of
// 21,050 categories that is killed again and again; and a thousand calls of the MCP server. The ordinary run has the same tests with fewer processes
// and rounds. Then what is measured and not asserted in a test: the process after a killed one, the pace of
// many processes, and memory and time of a whole walk, for which the CLI has to be built.
const vitest = join(repositoryRoot, 'node_modules/vitest/vitest.mjs');
const tests = [
  'packages/auth',
  'packages/plugin-category/test/kill.test.ts',
  'packages/plugin-tracker/test/kill.test.ts',
  'packages/plugin-tracker/test/rate.test.ts',
  'packages/mcp/test/many-calls.test.ts',
];
const child = spawn(process.execPath, [vitest, 'run', ...tests, ...process.argv.slice(2)], {
  cwd: repositoryRoot,
  stdio: 'inherit',
  env: {...process.env, ALI1688_STRESS: '1'},
});
await once(child, 'close');
process.exitCode = child.exitCode ?? 1;
await import('./after-kill.ts');
await import('./pacing.ts');
await import('./category-walk.ts');
