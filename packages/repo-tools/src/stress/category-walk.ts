import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {temporaryFolder} from '@ali1688/testkit';
import {startSandboxProcess} from '../demo/start-sandbox-process.ts';
import {repositoryRoot} from '../workspace/repository-root.ts';

// `pnpm test:stress` runs this at its end: `category sync` of the built CLI walks 21,050 categories of a
// sandbox, once as fast as it can and once at a pace. Exits 1 above a limit, or when a walk is not whole.
const atMostMegabytes = 200;
const atMostTimesIdeal = 1.05;
const pace = {requestsPerSecond: 20, burst: 4};
const size = {categories: 21_050, calls: 1051};

const cli = join(repositoryRoot, 'packages/cli/bin/run.js');
const sandbox = await startSandboxProcess(cli, ['--categories', '50x20x20']);
await using home = await temporaryFolder();

/** Walks once; gives seconds and the most memory that the process needed, in megabytes. */
async function walk(language: string, requestsPerSecond: number) {
  const reporter = join(import.meta.dirname, 'report-peak-memory.mjs');
  const args = ['--import', reporter, cli, 'category', 'sync', '--lang', language, '--json'];
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    env: {
      ...sandbox.environment,
      PATH: process.env['PATH'] ?? '',
      HOME: home.path,
      ALI1688_HOME: home.path,
      ALI1688_QPS: String(requestsPerSecond),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  await once(child, 'close');
  const seconds = (performance.now() - startedAt) / 1000;
  const isWhole =
    stdout.includes(`"categories": ${size.categories}`) && stdout.includes(`"calls": ${size.calls}`);
  const kibibytes = Number(/peak memory (\d+) KiB/.exec(stderr)?.[1]);
  return {seconds, megabytes: kibibytes / 1024, isWhole};
}

try {
  const fast = await walk('en', 1000);
  const paced = await walk('ja', pace.requestsPerSecond);
  const idealSeconds = (size.calls - pace.burst) / pace.requestsPerSecond;
  const times = paced.seconds / idealSeconds;
  const megabytes = Math.max(fast.megabytes, paced.megabytes);
  console.log(
    `category walk: ${size.categories} categories in ${fast.seconds.toFixed(1)} s; ` +
      `at ${pace.requestsPerSecond} calls a second ${paced.seconds.toFixed(2)} s ` +
      `(ideal ${idealSeconds.toFixed(2)} s, ${times.toFixed(3)} times); peak memory ${megabytes.toFixed(0)} MB`,
  );
  const isWithin = megabytes < atMostMegabytes && times <= atMostTimesIdeal;
  if (!isWithin || !fast.isWhole || !paced.isWhole) process.exitCode = 1;
} finally {
  await sandbox.stop();
}
