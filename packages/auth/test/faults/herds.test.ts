import {existsSync, readdirSync} from 'node:fs';
import {Secret} from '@ali1688/contracts/ports';
import {answerJson} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {runHerd, startMember, tally, type MemberRun} from '../support/herd.ts';
import {createScene, hourMs, minuteMs, type Scene} from '../support/scene.ts';
import {herdLimitMs, sized} from '../support/size.ts';
import {answerRotating, answerSlowly} from '../support/slow-answer.ts';

const outcomes = (runs: readonly MemberRun[]) => tally(runs.map((run) => run.token ?? run.code));
const noise = (runs: readonly MemberRun[]) => runs.map((run) => run.stderr + run.codes.join()).join('');
const lockPath = (scene: Scene) => scene.entryPath.replace('.json', '.lock');

/** A span of life by the clock of the machine. */
const span = (leftMs: number) => ({
  obtainedAt: Date.now() + leftMs - 10 * hourMs,
  expiresAt: Date.now() + leftMs,
});

describe('a herd with an empty store', {timeout: herdLimitMs}, () => {
  it('sends one request, every process gets that token, and nobody says a word', async () => {
    const rounds = sized(1, 13);
    for (let round = 0; round < rounds; round += 1) {
      // In full size the last round has 200.
      const size = round === 12 ? 200 : sized(20, 50);
      await using scene = await createScene();
      answerSlowly(scene);
      const runs = await runHerd(scene, size);
      expect(outcomes(runs)).toStrictEqual({'access-1': size});
      expect(scene.server.requests).toHaveLength(1);
      expect(noise(runs)).toBe('');
    }
  });

  it('keeps two applications with two grants each apart, with one request for each', async () => {
    await using scene = await createScene();
    scene.server.answerWith(({form}, response) => {
      const token = `${form.get('client_id')}/${form.get('refresh_token')}`;
      setTimeout(() => answerJson(response, 200, {access_token: token, expires_in: '36000'}), 150);
    });
    const identityOf = (index: number) => ({
      ALI1688_APP_KEY: index % 2 === 0 ? '1000001' : '1000002',
      ALI1688_REFRESH_TOKEN: index % 4 < 2 ? 'one' : 'two',
    });
    const runs = await runHerd(scene, sized(12, 40), {envOf: identityOf});
    for (const [index, run] of runs.entries()) {
      const {ALI1688_APP_KEY: appKey, ALI1688_REFRESH_TOKEN: refreshToken} = identityOf(index);
      expect(run.token).toBe(`${appKey}/${refreshToken}`);
    }
    expect(scene.server.requests).toHaveLength(4);
  });
});

describe('a herd with a stored token', {timeout: herdLimitMs}, () => {
  it('sends nothing and makes no lock if the token is fresh', async () => {
    await using scene = await createScene();
    await scene.store(span(9 * hourMs));
    const runs = await runHerd(scene, sized(12, 200));
    expect(outcomes(runs)).toStrictEqual({'stored-token': runs.length});
    expect(scene.server.requests).toHaveLength(0);
    expect(existsSync(lockPath(scene))).toBe(false);
  });

  it('sends one request if it ends soon, and only the process that sends it waits', async () => {
    await using scene = await createScene();
    answerSlowly(scene, 1000);
    await scene.store(span(10 * minuteMs));
    const runs = await runHerd(scene, sized(10, 20));
    expect(scene.server.requests).toHaveLength(1);
    const counts = outcomes(runs);
    expect(counts['stored-token']).toBeGreaterThan(0);
    expect(Object.keys(counts).toSorted()).toStrictEqual(['access-1', 'stored-token']);
  });

  it('uses the token that ends soon if the endpoint is down', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(503, '');
    await scene.store(span(10 * minuteMs));
    const runs = await runHerd(scene, sized(6, 20));
    expect(outcomes(runs)).toStrictEqual({'stored-token': runs.length});
    expect(noise(runs)).toBe('');
  });

  it('replaces a refused token once; the replacement refused at once is reported', async () => {
    await using scene = await createScene();
    answerSlowly(scene);
    await scene.store(span(9 * hourMs));
    const first = await runHerd(scene, sized(10, 20), {env: {TEST_REJECTED: 'stored-token'}});
    expect(outcomes(first)).toStrictEqual({'access-1': first.length});
    const second = await runHerd(scene, sized(6, 20), {env: {TEST_REJECTED: 'access-1'}});
    expect(outcomes(second)).toStrictEqual({TOKEN_REJECTED: second.length});
    expect(scene.server.requests).toHaveLength(1);
  });
});

describe('a herd before a failing endpoint', {timeout: herdLimitMs}, () => {
  const size = sized(8, 30);

  it.each([
    ['500', 'GATEWAY_UNAVAILABLE', 500, ''],
    ['refuses the grant', 'REFRESH_REJECTED', 400, {error: 'invalid_grant'}],
    ['asks to slow down', 'RATE_LIMITED', 400, {error_code: 'gw.QosAppFrequencyLimit'}],
  ])('that answers: %s shares one failure', async (_name, code, status, body) => {
    await using scene = await createScene();
    // Longer than the processes take to start on a slow machine, so that all of them wait.
    scene.server.answerWith((_request, response) => {
      setTimeout(() => answerJson(response, status, body), sized(1500, 4000));
    });
    const runs = await runHerd(scene, size);
    expect(outcomes(runs)).toStrictEqual({[code]: size});
    expect(scene.server.requests.length).toBeLessThanOrEqual(2);
  });

  it('that hangs ends for all of them with the limit of one request', async () => {
    await using scene = await createScene();
    scene.server.answerWith(() => undefined);
    const runs = await runHerd(scene, size, {env: {TEST_TIMEOUT_MS: '2000'}});
    expect(outcomes(runs)).toStrictEqual({TIMEOUT: size});
    expect(scene.server.requests.length).toBeLessThanOrEqual(2);
  });

  it('that nobody listens at says so to all of them', async () => {
    await using scene = await createScene();
    await scene.server[Symbol.asyncDispose]();
    const runs = await runHerd(scene, size);
    expect(outcomes(runs)).toStrictEqual({NETWORK: size});
  });

  it('is not asked again with the same refused credentials, and at once with a corrected secret', async () => {
    await using scene = await createScene();
    scene.server.answerWith(({form}, response) =>
      form.get('client_secret') === 'corrected'
        ? answerJson(response, 200, {access_token: 'a', expires_in: '36000'})
        : answerJson(response, 400, {error: 'invalid_client'}),
    );
    expect((await startMember(scene).run).code).toBe('REFRESH_REJECTED');
    expect((await startMember(scene).run).code).toBe('REFRESH_REJECTED');
    expect(scene.server.requests).toHaveLength(1);
    const corrected = await startMember(scene, {env: {ALI1688_APP_SECRET: 'corrected'}}).run;
    expect(corrected.token).toBe('a');
    expect(readdirSync(scene.tokens).filter((name) => name.endsWith('.err'))).toStrictEqual([]);
  });
});

describe('a herd before a service whose refresh tokens work once', {timeout: herdLimitMs}, () => {
  const configured = 'refresh-CANARY-77b1';

  it('has one success and shows no refusal, started at one moment or one after the other', async () => {
    for (const start of ['together', 'naturally']) {
      await using scene = await createScene();
      const service = answerRotating(scene, configured);
      const env = start === 'naturally' ? {TEST_START_AT: '0'} : {};
      const runs = await runHerd(scene, start === 'naturally' ? sized(10, 200) : sized(12, 50), {env});
      expect(outcomes(runs)).toStrictEqual({'access-1': runs.length});
      expect(service.successes()).toBe(1);
    }
  });

  it('killed between answer and rename, leaves a grant that is told as refused and nothing corrupt', async () => {
    await using scene = await createScene();
    answerRotating(scene, configured);
    await scene.store({...span(0), refreshToken: new Secret(configured)});
    const killed = await startMember(scene, {env: {TEST_KILL_AT: 'written'}}).run;
    expect(killed.signal).toBe('SIGKILL');
    expect((await startMember(scene).run).code).toBe('REFRESH_REJECTED');
    expect(scene.stored()).toMatchObject({accessToken: 'stored-token', refreshToken: configured});
  });

  it('asked to end at the answer, saves first', async () => {
    await using scene = await createScene();
    answerRotating(scene, configured);
    const ended = await startMember(scene, {env: {TEST_TERMINATE_AT: 'answered'}}).run;
    expect(ended.signal).toBe('SIGTERM');
    expect(scene.stored()).toMatchObject({accessToken: 'access-1', refreshToken: 'rotated-1'});
  });
});
