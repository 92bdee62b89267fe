import {answerJson, startHttpServer, temporaryFolder} from '@ali1688/testkit';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';

// `pnpm test:stress` runs this after the tests: many processes share one budget of requests a second,
// and the server counts. Exits 1 when the budget is passed by more than the burst, or wasted.
const processes = 20;
const callsEach = 5;
const requestsPerSecond = 5;
const burst = 4;
const atMostTimesIdeal = 1.15;

const arrivals: number[] = [];
await using server = await startHttpServer((_request, response) => {
  arrivals.push(performance.now());
  answerJson(response, 200, '"20261122120000000+0800"');
});
await using home = await temporaryFolder();
const startsAt = Date.now() + 6000;
const args = [`${server.origin}/openapi`, String(callsEach), String(startsAt), String(requestsPerSecond)];
const members = Array.from({length: processes}, () =>
  spawn(
    process.execPath,
    ['--conditions=@ali1688/source', join(import.meta.dirname, 'pacing-member.ts'), ...args],
    {
      env: {PATH: process.env['PATH'] ?? '', ALI1688_HOME: home.path},
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  ),
);
const exits = await Promise.all(members.map(async (member) => once(member, 'close')));
const failed = exits.filter(([exitCode]) => exitCode !== 0).length;

const first = arrivals[0] ?? 0;
const worstExcess = Math.max(
  ...arrivals.map((end, last) =>
    Math.max(
      ...arrivals
        .slice(0, last + 1)
        .map((start, index) => last - index + 1 - burst - ((end - start) / 1000) * requestsPerSecond),
    ),
  ),
);
const totalSeconds = ((arrivals.at(-1) ?? 0) - first) / 1000;
const idealSeconds = (processes * callsEach - burst) / requestsPerSecond;
const times = totalSeconds / idealSeconds;
console.log(
  `pacing: ${arrivals.length} calls of ${processes} processes, ${failed} processes failed, ` +
    `${totalSeconds.toFixed(2)} s (ideal ${idealSeconds.toFixed(2)} s, ${times.toFixed(3)} times), ` +
    `at most ${worstExcess.toFixed(2)} calls above burst and rate`,
);
// Arrivals are seen a little later or earlier than they were sent: one call of tolerance.
const isWithin = worstExcess <= 1 && times <= atMostTimesIdeal && failed === 0;
if (!isWithin || arrivals.length !== processes * callsEach) process.exitCode = 1;
