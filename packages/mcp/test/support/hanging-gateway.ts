import {once} from 'node:events';
import {startHttpServer} from '@ali1688/testkit';

/** A gateway that never answers, and tells when a request has come and when its socket is closed. */
export async function startHangingGateway() {
  const events = new EventTarget();
  const [came, closed] = [once(events, 'came'), once(events, 'closed')];
  const server = await startHttpServer((_request, response) => {
    response.on('close', () => events.dispatchEvent(new Event('closed')));
    events.dispatchEvent(new Event('came'));
  });
  return {
    /** Resolves when a request is there. */
    came,
    /** Resolves when the client has closed the socket of one. */
    closed,
    environment: {
      ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
      ALI1688_APP_KEY: '1000000',
      ALI1688_APP_SECRET: 'secret-of-no-value',
      ALI1688_ACCESS_TOKEN: 'token-of-no-value',
    },
    [Symbol.asyncDispose]: async () => server.close(),
  };
}
