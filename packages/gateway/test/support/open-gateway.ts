import {Ali1688Error} from '@ali1688/contracts/errors';
import {Secret, type TokenRequest, type TokenSource} from '@ali1688/contracts/ports';
import type {Api, ApiData, ApiRequest} from '@ali1688/contracts';
import type {UnlistedApi} from '../../src/calls/call-plan.ts';
import type {CallResult, GatewayScope} from '../../src/calls/call-setup.ts';
import {createGateway, type Gateway, type GatewayOptions} from '../../src/create-gateway.ts';
import {createFakeClock, type FakeClock} from './fake-clock.ts';
import {createRecordingLog, type RecordingLog} from './recording-log.ts';
import {scriptedTransport, type ScriptedTransport, type Step} from './scripted-transport.ts';

export const appSecret = 'CANARY-app-secret';

/** A token source that gives `CANARY-token-1`, then `-2` and so on for each rejected one. */
export type RecordingTokenSource = TokenSource & {readonly requests: (TokenRequest | undefined)[]};

function createTokenSource(): RecordingTokenSource {
  const requests: (TokenRequest | undefined)[] = [];
  return {
    requests,
    getToken: (request) => {
      requests.push(request);
      const rejected = requests.filter((one) => one?.rejected !== undefined).length;
      return Promise.resolve(new Secret(`CANARY-token-${rejected + 1}`));
    },
  };
}

/** A gateway whose calls belong to one scope unless they say otherwise. */
export type ScopedGateway = Pick<Gateway, 'prepare' | 'prepareUnlisted'> & {
  call<A extends Api>(
    api: A,
    request: ApiRequest<A>,
    scope?: Partial<GatewayScope>,
  ): Promise<CallResult<ApiData<A>>>;
  callUnlisted(
    api: UnlistedApi,
    parameters: Readonly<Record<string, string>>,
    options: {readonly withToken: boolean},
    scope?: Partial<GatewayScope>,
  ): Promise<CallResult<unknown>>;
};

export type OpenGateway = {
  readonly gateway: ScopedGateway;
  readonly clock: FakeClock;
  readonly log: RecordingLog;
  readonly transport: ScriptedTransport;
  readonly tokens: RecordingTokenSource;
};

/** A gateway over a scripted transport, with a clock that moves only when somebody sleeps. */
export function openGateway(
  steps: readonly Step[],
  {scope = {}, ...overrides}: Partial<GatewayOptions> & {readonly scope?: Partial<GatewayScope>} = {},
): OpenGateway {
  const clock = createFakeClock();
  const log = createRecordingLog();
  const transport = scriptedTransport(...steps);
  const tokens = createTokenSource();
  const shared = createGateway({
    baseUrl: 'https://gw.open.1688.com/openapi',
    application: {appKey: '1000000', appSecret: new Secret(appSecret)},
    tokenSource: tokens,
    transport,
    clock,
    timeoutMs: 30_000,
    random: () => 0,
    ...overrides,
  });
  const own = {log, ...scope};
  const gateway: ScopedGateway = {
    ...shared,
    call: async (api, request, other) => shared.call(api, request, {...own, ...other}),
    callUnlisted: async (api, parameters, options, other) =>
      shared.callUnlisted(api, parameters, options, {...own, ...other}),
  };
  return {gateway, clock, log, transport, tokens};
}

/** A failure of the connection, as a transport throws it. */
export function failure(code: 'NETWORK' | 'TIMEOUT', requestSent = true): Ali1688Error {
  const words = {en: code, zh: code};
  return new Ali1688Error({code, text: words, hint: words, retryable: true, details: {requestSent}});
}
