import type {Api, ApiData, ApiRequest} from '@ali1688/contracts';
import {Ali1688Error} from '@ali1688/contracts/errors';
import {
  parseServiceAddress,
  type Application,
  type Clock,
  type Secret,
  type TokenSource,
  type Transport,
} from '@ali1688/contracts/ports';
import {asInterruption} from './calls/call-errors.ts';
import {planCall, planUnlistedCall, type CallPlan, type UnlistedApi} from './calls/call-plan.ts';
import type {CallResult, CallSetup, GatewayScope} from './calls/call-setup.ts';
import {prepareCall, type PreparedCall} from './calls/prepare-call.ts';
import {runCall} from './calls/run-call.ts';
import {createInFlightLimit} from './pacing/in-flight-limit.ts';
import type {Pacer} from './pacing/pacer.ts';
import {pathSegmentWords} from './texts/request-texts.ts';

/** Options of {@link createGateway}. */
export type GatewayOptions = {
  /** `https://gw.open.1688.com/openapi`, or another address that secrets may be sent to. */
  readonly baseUrl: string;
  readonly application: Application;
  /** Asked before each call of an API that needs a token, and once more when a token is refused. */
  readonly tokenSource: TokenSource;
  readonly transport: Transport;
  readonly clock: Clock;
  /** Without one nothing is paced, as in the sandbox. */
  readonly pacer?: Pacer;
  /** Limit of one attempt; a call with its repeats and waits takes at most three times as long. */
  readonly timeoutMs: number;
  /** Largest answer, in bytes after decompression. Default 16 MiB. */
  readonly maxResponseBytes?: number;
  /** Source of the jitter, from 0 to below 1. Default `Math.random`. */
  readonly random?: () => number;
};

/**
 * A client of the gateway for one application, shared by all work of a process. Each call belongs to a scope: the
 * scope's signal ends every wait of the call and its request on the socket, and nothing is begun after it; its
 * log alone hears of the call. An aborted call throws `INTERRUPTED`, or the signal's reason where that is an
 * `Ali1688Error`.
 */
export type Gateway = {
  /**
   * Encodes and signs a call without sending it.
   *
   * @throws `USAGE_INVALID` when the request does not fit the contract
   */
  prepare<A extends Api>(api: A, request: ApiRequest<A>, token?: Secret): PreparedCall;
  /**
   * Calls an API with a contract. Reads are repeated where that can help.
   *
   * @throws every code of surface.md section 5 but those of categories, `PARTIAL` and `STATE_UNUSABLE`
   */
  call<A extends Api>(api: A, request: ApiRequest<A>, scope: GatewayScope): Promise<CallResult<ApiData<A>>>;
  /** As {@link Gateway.prepare}, for an API without a contract. */
  prepareUnlisted(
    api: UnlistedApi,
    parameters: Readonly<Record<string, string>>,
    token?: Secret,
  ): PreparedCall;
  /**
   * Calls an API without a contract: plain text parameters, any JSON value back, never
   * repeated except with a new token. The answer is still judged: a refusal is an error.
   */
  callUnlisted(
    api: UnlistedApi,
    parameters: Readonly<Record<string, string>>,
    options: {readonly withToken: boolean},
    scope: GatewayScope,
  ): Promise<CallResult<unknown>>;
};

const largestAnswerBytes = 16 * 1024 * 1024;
/** Calls of one process under way at a time. (gateway.md section 9) */
const mostInFlight = 4;

/**
 * Makes a client of the gateway.
 *
 * @throws `USAGE_INVALID` when secrets may not be sent to `baseUrl`, or for an AppKey that fits no path
 */
export function createGateway(options: GatewayOptions): Gateway {
  const setup: CallSetup = {
    ...options,
    baseUrl: parseServiceAddress(options.baseUrl, 'ALI1688_GATEWAY_URL'),
    pacer: options.pacer,
    maxResponseBytes: options.maxResponseBytes ?? largestAnswerBytes,
    random: options.random ?? Math.random,
  };
  if (!/^[\w-]+$/.test(setup.application.appKey)) {
    throw new Ali1688Error({code: 'USAGE_INVALID', ...pathSegmentWords('AppKey')});
  }
  const limit = createInFlightLimit(mostInFlight);
  const run = async <Data>(plan: CallPlan<Data>, scope: GatewayScope): Promise<CallResult<Data>> => {
    try {
      return await limit.run(() => runCall({plan, setup, scope}), scope.signal);
    } catch (error) {
      throw asInterruption(error, scope.signal);
    }
  };
  return {
    prepare: (api, request, token) => prepareCall(planCall(api, request), setup, token),
    call: async (api, request, scope) => run(planCall(api, request), scope),
    prepareUnlisted: (api, parameters, token) =>
      prepareCall(planUnlistedCall(api, parameters, {withToken: token !== undefined}), setup, token),
    callUnlisted: async (api, parameters, callOptions, scope) =>
      run(planUnlistedCall(api, parameters, callOptions), scope),
  };
}
