import {isAli1688Error} from '@ali1688/contracts/errors';
import {retryAfterMs, Secret} from '@ali1688/contracts/ports';
import {createEchoRedactor} from '@ali1688/contracts/secrets';
import type {CallPlan} from './call-plan.ts';
import type {CallResult, CallSetup, GatewayScope} from './call-setup.ts';
import {prepareCall} from './prepare-call.ts';

/** What differs from one attempt of a call to the next. */
export type Attempt = {
  /** 1 for the first. */
  readonly number: number;
  readonly token: Secret | undefined;
  readonly timeoutMs: number;
};

/**
 * Sends a call once and reads its answer. Logs API, outcome and duration, never parameters.
 *
 * @throws what the transport and the reading of the answer throw
 */
export async function attemptCall<Data>(
  plan: CallPlan<Data>,
  setup: CallSetup,
  {signal, log, onRequest}: GatewayScope,
  {number, token, timeoutMs}: Attempt,
): Promise<CallResult<Data>> {
  const {transport, clock, maxResponseBytes, application} = setup;
  const {url, body, signature} = prepareCall(plan, setup, token);
  const startedAt = clock.monotonic();
  const logOutcome = (outcome: Readonly<Record<string, string | number>>): void =>
    log.debug('gateway call attempted', {
      api: plan.id,
      attempt: number,
      ...outcome,
      durationMs: Math.round(clock.monotonic() - startedAt),
    });
  let httpStatus: number | undefined;
  try {
    onRequest?.();
    const answer = await transport.post({url, body, timeoutMs, maxResponseBytes, signal});
    httpStatus = answer.httpStatus;
    const secrets = [application.appSecret, new Secret(signature), ...(token === undefined ? [] : [token])];
    const data = plan.read(answer.body, {
      api: plan.api.name,
      httpStatus,
      retryAfterMs: retryAfterMs(answer.retryAfter, clock.now()),
      redact: createEchoRedactor(secrets),
    });
    logOutcome({httpStatus});
    return {data, body: answer.body, httpStatus};
  } catch (error) {
    const status = httpStatus === undefined ? {} : {httpStatus};
    logOutcome({...status, error: isAli1688Error(error) ? error.code : 'UNEXPECTED'});
    throw error;
  }
}
