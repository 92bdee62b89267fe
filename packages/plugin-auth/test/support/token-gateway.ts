import {answerJson, startHttpServer} from '@ali1688/testkit';

type Reply = {readonly httpStatus: number; readonly body: unknown};

/** Values that must appear in no output. */
export const canaries = {
  appSecret: 'canary-app-secret',
  refreshToken: 'canary-refresh-token',
  /** Beginning of the refresh tokens that the gateway gives. */
  newRefreshToken: 'canary-new-grant',
  accessToken: 'canary-access-token',
  code: 'canary-authorization-code',
} as const;

/** What a test changes about the gateway while it runs. */
export type GatewaySwitches = {
  /** Answer of the token service; by default every grant is good. */
  token?: (form: URLSearchParams) => Reply;
  /** Answer of the category API, which proves a token. */
  category?: () => Reply;
  /** End of the authorization, milliseconds since 1970. Default: in 100 days. */
  refreshEndsAt?: number;
};

const day = 24 * 3_600_000;

/** A moment as 1688 writes it: `20270131120000000+0800`. */
function gatewayDate(moment: number): string {
  return `${new Date(moment + 8 * 3_600_000).toISOString().replaceAll(/[-:.TZ]/g, '')}+0800`;
}

/** A gateway that gives tokens, renews grants and knows the root category. Each token has a number. */
export async function startTokenGateway() {
  const switches: GatewaySwitches = {};
  let issued = 0;
  const server = await startHttpServer(({path, form}, response) => {
    const reply = path.includes('getById') ? category() : tokens(path, form);
    answerJson(response, reply.httpStatus, reply.body);
  });

  function category(): Reply {
    return (
      switches.category?.() ?? {httpStatus: 200, body: {result: {success: true, code: 'S0000', result: {}}}}
    );
  }

  function tokens(path: string, form: URLSearchParams): Reply {
    const own = switches.token?.(form);
    if (own !== undefined) return own;
    issued += 1;
    const ends = gatewayDate(switches.refreshEndsAt ?? Date.now() + 100 * day);
    const isNewGrant = path.includes('postponeToken') || form.get('grant_type') === 'authorization_code';
    const grant = isNewGrant
      ? {refresh_token: `${canaries.newRefreshToken}-${issued}`, refresh_token_timeout: ends}
      : {};
    const body = {
      access_token: `${canaries.accessToken}-${issued}`,
      expires_in: '36000',
      memberId: 'b2b-1000',
      resource_owner: 'shop-one',
      ...grant,
    };
    return {httpStatus: 200, body};
  }

  return {
    switches,
    gatewayUrl: `${server.origin}/openapi`,
    /** Names of the APIs that were called, in order. */
    called: () => server.requests.map(({path}) => /([^./]+)\/\w+$/.exec(path)?.[1]),
    forms: () => server.requests.map(({form}) => form),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** A refusal by the token service or the gateway. */
export function refusal(httpStatus: number, body: unknown): Reply {
  return {httpStatus, body};
}
