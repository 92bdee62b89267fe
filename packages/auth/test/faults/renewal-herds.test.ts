import {answerJson} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {fromSource, runHerd, startMember, tally} from '../support/herd.ts';
import {inDays, wireTime} from '../support/login-scene.ts';
import {createScene, hourMs, type Scene} from '../support/scene.ts';
import {herdLimitMs, sized} from '../support/size.ts';

const program = fromSource('renew-member.ts');

/** An entry whose grant ends in ten days, at a service where each refresh token can be renewed once. */
async function endingGrant(scene: Scene): Promise<void> {
  const now = Date.now();
  await scene.store({
    obtainedAt: now - hourMs,
    expiresAt: now + 9 * hourMs,
    refreshExpiresAt: now + 10 * 24 * hourMs,
  });
  let isRenewed = false;
  scene.server.answerWith((_request, response) => {
    const isFirst = !isRenewed;
    isRenewed = true;
    const answer = {
      access_token: 'new-access',
      expires_in: '36000',
      refresh_token: 'new-refresh',
      refresh_token_timeout: wireTime(inDays(180)),
    };
    setTimeout(
      () => answerJson(response, isFirst ? 200 : 400, isFirst ? answer : {error: 'invalid_grant'}),
      150,
    );
  });
}

describe('a renewal by a herd', {timeout: herdLimitMs}, () => {
  it('is sent once; the others learn that it is done, and none is refused', async () => {
    await using scene = await createScene();
    await endingGrant(scene);
    const size = sized(5, 30);
    const runs = await runHerd(scene, size, {program});
    expect(tally(runs.map((run) => run.token ?? run.code))).toStrictEqual({renewed: 1, 'not yet': size - 1});
    expect(scene.server.requests).toHaveLength(1);
    expect(scene.stored()).toMatchObject({accessToken: 'new-access', refreshToken: 'new-refresh'});
  });

  it('that is asked to end at the answer saves first', async () => {
    await using scene = await createScene();
    await endingGrant(scene);
    const ended = await startMember(scene, {program, env: {TEST_TERMINATE_AT: 'answered'}}).run;
    expect(ended.signal).toBe('SIGTERM');
    expect(scene.stored()).toMatchObject({refreshToken: 'new-refresh'});
  });

  it('that is killed after the first save has lost nothing', async () => {
    await using scene = await createScene();
    await endingGrant(scene);
    const killed = await startMember(scene, {program, env: {TEST_KILL_AT: 'saved'}}).run;
    expect(killed.signal).toBe('SIGKILL');
    expect(scene.stored()).toMatchObject({accessToken: 'new-access', refreshToken: 'new-refresh'});
    expect((await startMember(scene).run).token).toBe('new-access');
  });
});
