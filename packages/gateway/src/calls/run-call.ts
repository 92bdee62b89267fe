import {isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';
import type {Secret} from '@ali1688/contracts/ports';
import {decideRetry, type Failures} from '../retry/retry-decision.ts';
import {timeoutError} from '../transports/transport-error.ts';
import {attemptCall} from './attempt-call.ts';
import {turnTooLateError, withRefusal, withUnknownOutcome} from './call-errors.ts';
import type {CallPlan} from './call-plan.ts';
import type {CallResult, CallSetup, GatewayScope} from './call-setup.ts';

/** A call may take this many times the limit of one attempt, waits included. */
const deadlineFactor = 3;

/** A call on its way: what it is, with what, and for whom. */
type Work<Data> = {readonly plan: CallPlan<Data>; readonly setup: CallSetup; readonly scope: GatewayScope};

/** What the loop knows between two attempts. */
type Progress = {
  readonly token: Secret | undefined;
  readonly isTokenRenewed: boolean;
  readonly failures: Failures;
  readonly lastError: Ali1688Error | undefined;
};

/**
 * Carries out a call: token, turn, attempt, and again where that is allowed, all within one
 * deadline on the monotonic clock. A wait that would pass the deadline is not begun; the last
 * error is thrown instead. (gateway.md section 9)
 *
 * @throws the last error of the attempts; `RATE_LIMITED` when no turn comes in time;
 *   what the token source throws; when the scope is aborted, the signal's reason or what was under way then threw
 */
export async function runCall<Data>(work: Work<Data>): Promise<CallResult<Data>> {
  const {plan, setup, scope} = work;
  const deadline = setup.clock.monotonic() + deadlineFactor * setup.timeoutMs;
  let progress: Progress = {
    token: plan.withToken ? await requestToken(work) : undefined,
    isTokenRenewed: false,
    failures: {transient: 0, frequency: 0},
    lastError: undefined,
  };
  for (let number = 1; ; number += 1) {
    const timeoutMs = await waitForTurn(work, deadline, progress.lastError);
    try {
      return await attemptCall(plan, setup, scope, {number, token: progress.token, timeoutMs});
    } catch (thrown) {
      const isShortened = timeoutMs < setup.timeoutMs && thrown !== scope.signal?.reason;
      const error = isShortened ? tellLimit(thrown, progress) : thrown;
      progress = await recover(work, {error, progress, deadline});
    }
  }
}

/** A token on behalf of the scope, which ends the wait for it and hears of it. */
async function requestToken(
  {setup: {tokenSource}, scope: {signal, log, onRequest}}: Work<unknown>,
  rejected?: Secret,
): Promise<Secret> {
  signal?.throwIfAborted();
  return tokenSource.getToken({signal, log, onRequest, ...(rejected === undefined ? {} : {rejected})});
}

/**
 * The last attempt has only what is left of the deadline. When it runs out too, the user is told of the
 * limit that was set, as the attempt before has told it.
 */
function tellLimit(thrown: unknown, {lastError}: Progress): unknown {
  const isTimeout = isAli1688Error(thrown) && thrown.code === 'TIMEOUT';
  return isTimeout && lastError?.code === 'TIMEOUT' ? lastError : thrown;
}

/** Waits for the pacer and gives the time limit of the next attempt, in milliseconds. */
async function waitForTurn(
  {plan, setup: {clock, pacer, timeoutMs, baseUrl}, scope: {signal, log, isBulk}}: Work<unknown>,
  deadline: number,
  lastError: Ali1688Error | undefined,
): Promise<number> {
  signal?.throwIfAborted();
  const turn = await pacer?.takeTurn(pacingName(plan), {
    maxWaitMs: deadline - clock.monotonic(),
    signal,
    log,
    isBulk,
  });
  signal?.throwIfAborted();
  if (turn?.kind === 'too-late') {
    throw lastError ?? turnTooLateError(turn.waitMs);
  }
  const leftMs = Math.floor(deadline - clock.monotonic());
  if (leftMs <= 0) {
    throw lastError ?? timeoutError(deadlineFactor * timeoutMs, {url: baseUrl, requestSent: false});
  }
  return Math.min(timeoutMs, leftMs);
}

/** What to go on with after a failed attempt, after the wait that it asks for. Throws what is final. */
async function recover(
  work: Work<unknown>,
  {error, progress, deadline}: {error: unknown; progress: Progress; deadline: number},
): Promise<Progress> {
  const {plan, setup, scope} = work;
  if (!isAli1688Error(error)) {
    throw error;
  }
  if (error.code === 'TOKEN_REJECTED' && progress.token !== undefined && !progress.isTokenRenewed) {
    // The gateway refuses a token before it does anything, so this is safe for every API.
    const token = await replaceToken(work, progress.token, error);
    return {...progress, token, isTokenRenewed: true, lastError: error};
  }
  const isFrequency = error.code === 'RATE_LIMITED';
  if (isFrequency) {
    await setup.pacer?.reportRefusal(pacingName(plan), {
      scope: /^gw\.QosAPI/i.test(error.details.gateway?.errorCode ?? '') ? 'api' : 'app',
      retryAfterMs: error.details.retryAfterMs,
      signal: scope.signal,
    });
  }
  const failures = countFailure(progress.failures, isFrequency);
  const isLeftToCaller = isFrequency && scope.isBulk === true;
  const mayRepeat = plan.readOnly && scope.mayRepeat !== false && !isLeftToCaller;
  const decision = decideRetry(error, failures, {mayRepeat, random: setup.random()});
  // The pacer's own pause follows a refusal; waiting here as well would double it.
  const waitMs = decision.kind === 'retry' && !(isFrequency && setup.pacer) ? decision.waitMs : 0;
  if (decision.kind === 'stop' || setup.clock.monotonic() + waitMs >= deadline) {
    throw plan.readOnly ? error : withUnknownOutcome(error);
  }
  if (waitMs > 0) {
    await setup.clock.sleep(waitMs, scope.signal);
  }
  return {...progress, failures, lastError: error};
}

/** Another token. The token source does not see what the gateway said, so that is put to its refusal here. */
async function replaceToken(work: Work<unknown>, rejected: Secret, refusal: Ali1688Error): Promise<Secret> {
  try {
    return await requestToken(work, rejected);
  } catch (thrown) {
    throw withRefusal(thrown, refusal);
  }
}

function countFailure({transient, frequency}: Failures, isFrequency: boolean): Failures {
  return isFrequency ? {transient, frequency: frequency + 1} : {transient: transient + 1, frequency};
}

/** Pauses are kept by namespace and name, whatever the version. */
function pacingName({api}: CallPlan<unknown>): string {
  return `${api.namespace}:${api.name}`;
}
