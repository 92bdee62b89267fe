import {answerJson, startHttpServer} from '@ali1688/testkit';
import {openPlace, type Place, type Variables} from './place.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A moment as `refresh_token_timeout` tells it. */
function wireTime(moment: number): string {
  return `${new Date(moment).toISOString().replace(/\D/g, '')}+0000`;
}

/** A place whose gateway gives each grant once: whoever loses an answer has lost the login. */
export type SingleUseScene = Place & {
  /** The only refresh token that is accepted. */
  readonly valid: () => string;
  /** Holds the next answer of a kind back; `asked` tells that it was asked for. */
  hold(part: 'getToken' | 'postponeToken'): {readonly asked: Promise<void>; release(): void};
};

/** Starts the gateway, whose grants end in ten days, and opens a place for it. */
export async function openSingleUseScene(variables: Variables = {}): Promise<SingleUseScene> {
  let count = 0;
  let held: {readonly part: string; readonly asked: () => void; readonly released: Promise<void>} | undefined;
  const server = await startHttpServer(async ({path, form}, response) => {
    if (!path.includes('/system.oauth2/')) {
      // A refusal behind the token proves it; a ranking may be empty.
      if (path.includes('category')) answerJson(response, 400, {error_code: 'gw.APIACLDecline'});
      else answerJson(response, 200, {result: {success: true, result: {rankProductModels: []}}});
      return;
    }
    const isAccepted = form.get('refresh_token') === `grant-${count}-of-the-scene` || form.has('code');
    if (isAccepted) count += 1;
    const grant = count;
    if (held !== undefined && path.includes(held.part)) {
      const {asked, released} = held;
      held = undefined;
      asked();
      await released;
    }
    if (!isAccepted) return answerJson(response, 400, {error: 'invalid_grant'});
    answerJson(response, 200, {
      access_token: `access-${grant}-of-the-scene`,
      expires_in: '36000',
      refresh_token: `grant-${grant}-of-the-scene`,
      refresh_token_timeout: wireTime(Date.now() + (path.includes('postponeToken') ? 180 : 10) * dayMs),
      memberId: 'b2b-1',
    });
  });
  const place = await openPlace({
    ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
    ALI1688_APP_KEY: '1000000',
    ALI1688_APP_SECRET: 'secret-of-the-scene',
    ...variables,
  });
  return {
    ...place,
    valid: () => `grant-${count}-of-the-scene`,
    hold(part) {
      const asked = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      held = {part, asked: asked.resolve, released: released.promise};
      return {asked: asked.promise, release: released.resolve};
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await place[Symbol.asyncDispose]();
    },
  };
}
