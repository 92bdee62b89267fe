import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {answerJson, startHttpServer, temporaryFolder} from '@ali1688/testkit';
import {bundleProgram} from '../bench/bundle-program.ts';
import {percentile} from './percentile.ts';

// `pnpm test:stress` runs this after the tests: how long the process takes that comes after one that was
// ended with SIGKILL at any moment, compared with one that comes after nothing. Both have to obtain a token;
// a killed process that had saved one already leaves nothing to compare. Exits 1 above the limit, when an
// entry is spoilt, or when a process that was not killed fails.
const rounds = 200;
const atMostSlowerMs = 150;
const answerAfterMs = 20;

await using server = await startHttpServer((_request, response) => {
  setTimeout(() => answerJson(response, 200, {access_token: 'token', expires_in: '36000'}), answerAfterMs);
});
await using home = await temporaryFolder();
await using programs = await temporaryFolder();
const program = join(programs.path, 'token-member.mjs');
await bundleProgram(join(import.meta.dirname, 'token-member.ts'), program);
const tokens = join(home.path, 'tokens');

const start = () =>
  spawn(process.execPath, [program], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PATH: process.env['PATH'] ?? '',
      ALI1688_HOME: home.path,
      ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
      ALI1688_APP_KEY: '1000000',
      ALI1688_APP_SECRET: 'stress-app-secret',
      ALI1688_REFRESH_TOKEN: 'stress-refresh-token',
    },
  });
const entries = () => readdirSync(tokens).filter((name) => name.endsWith('.json'));
const forget = () => {
  for (const name of entries()) rmSync(join(tokens, name));
};
const spoilt = () =>
  entries().filter((name) => !/^\{"v":1,.*\}$/s.test(readFileSync(join(tokens, name), 'utf8'))).length;

let failed = 0;
/** Runs a process to its end, in milliseconds. */
async function runWhole(): Promise<number> {
  const startedAt = performance.now();
  const child = start();
  await once(child, 'close');
  if (child.exitCode !== 0) failed += 1;
  return performance.now() - startedAt;
}

const usualMs: number[] = [];
const nextMs: number[] = [];
let corrupt = 0;
let lastMs = await runWhole();
for (let round = 0; round < rounds; round += 1) {
  forget();
  const victim = start();
  const ended = once(victim, 'close');
  // The moment is meant to be any while the process lives; no outcome depends on it.
  await wait(Math.random() * lastMs);
  victim.kill('SIGKILL');
  await ended;
  corrupt += spoilt();
  const isComparable = entries().length === 0;
  const durationMs = await runWhole();
  if (isComparable) nextMs.push(durationMs);
  corrupt += spoilt();
  forget();
  lastMs = await runWhole();
  usualMs.push(lastMs);
}

const slower = [0.5, 0.95].map((share) => percentile(nextMs, share) - percentile(usualMs, share));
const shown = (values: readonly number[]) =>
  [0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(0)).join(' / ');
console.log(
  `after kill -9: ${rounds} kills, ${nextMs.length} of them before the token was saved, ${corrupt} spoilt entries, ` +
    `${failed} processes failed; next process ${shown(nextMs)} ms, usual one ${shown(usualMs)} ms ` +
    `(median / 95 % / longest): ${slower.map((ms) => ms.toFixed(1)).join(' / ')} ms slower, at most ${atMostSlowerMs}`,
);
if (corrupt > 0 || failed > 0 || slower.some((ms) => ms > atMostSlowerMs)) process.exitCode = 1;
