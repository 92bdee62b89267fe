import {answerJson} from '@ali1688/testkit';
import type {Scene} from './scene.ts';

/** Answers as slowly as a real service, so that a herd meets a refresh under way. */
export function answerSlowly(scene: Scene, delayMs = 150): void {
  scene.server.answerWith((request, response, count) => {
    const suffix = `${request.form.get('client_id')}-${request.form.get('refresh_token')}`;
    setTimeout(() => {
      answerJson(response, 200, {access_token: `access-${count}`, expires_in: '36000', memberId: suffix});
    }, delayMs);
  });
}

/**
 * A server whose refresh tokens work once: each success names the next one. Counts the successes.
 */
export function answerRotating(
  scene: Scene,
  first: string,
  delayMs = 150,
): {readonly successes: () => number} {
  let valid = first;
  let successes = 0;
  scene.server.answerWith(({form}, response) => {
    const isAccepted = form.get('refresh_token') === valid;
    if (isAccepted) {
      successes += 1;
      valid = `rotated-${successes}`;
    }
    const answer = {access_token: `access-${successes}`, expires_in: '36000', refresh_token: valid};
    setTimeout(() => {
      if (isAccepted) answerJson(response, 200, answer);
      else answerJson(response, 400, {error: 'invalid_grant'});
    }, delayMs);
  });
  return {successes: () => successes};
}
