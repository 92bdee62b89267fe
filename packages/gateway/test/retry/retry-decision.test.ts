import {describe, expect, it} from 'vitest';
import type {ErrorCode, ErrorDetails} from '@ali1688/contracts/errors';
import {decideRetry, frequencyWaitMs, type Failures} from '../../src/retry/retry-decision.ts';

type Failed = {code: ErrorCode; retryable: boolean; details: ErrorDetails};

function failed(code: ErrorCode, retryable = true, retryAfterMs?: number): Failed {
  return {code, retryable, details: {retryAfterMs}};
}

function decide(error: Failed, failures: Partial<Failures>, random = 0, mayRepeat = true) {
  return decideRetry(error, {transient: 0, frequency: 0, ...failures}, {mayRepeat, random});
}

const stop = {kind: 'stop'};

describe('the decision to try again', () => {
  it.each<ErrorCode>(['NETWORK', 'TIMEOUT', 'GATEWAY_UNAVAILABLE', 'API_REJECTED'])(
    'repeats a read twice after a retryable %s, with short growing waits',
    (code) => {
      expect(decide(failed(code), {transient: 1}, 0.5)).toEqual({kind: 'retry', waitMs: 300});
      expect(decide(failed(code), {transient: 2}, 0.5)).toEqual({kind: 'retry', waitMs: 1000});
      expect(decide(failed(code), {transient: 3}, 0.5)).toEqual(stop);
    },
  );

  it('spreads the short waits by 20 % to either side', () => {
    expect(decide(failed('NETWORK'), {transient: 1}, 0)).toEqual({kind: 'retry', waitMs: 240});
    expect(decide(failed('NETWORK'), {transient: 1}, 0.999_999)).toEqual({kind: 'retry', waitMs: 360});
  });

  it('repeats a read after refusals for frequency: 1, 2, 4, 8 s, five tries in all', () => {
    const decisions = [1, 2, 3, 4, 5].map((frequency) => decide(failed('RATE_LIMITED'), {frequency}));
    expect(decisions).toEqual([
      {kind: 'retry', waitMs: 1000},
      {kind: 'retry', waitMs: 2000},
      {kind: 'retry', waitMs: 4000},
      {kind: 'retry', waitMs: 8000},
      stop,
    ]);
  });

  it('counts five tries across both kinds of failure', () => {
    expect(decide(failed('RATE_LIMITED'), {transient: 2, frequency: 2}).kind).toBe('retry');
    expect(decide(failed('RATE_LIMITED'), {transient: 2, frequency: 3})).toEqual(stop);
  });

  it('adds up to 20 % to the pause and never passes a minute before that', () => {
    expect(frequencyWaitMs(1, 0.5)).toBe(1100);
    expect(frequencyWaitMs(7, 0)).toBe(60_000);
    expect(frequencyWaitMs(50, 0.999_999)).toBe(72_000);
  });

  it('obeys Retry-After, whatever its own wait would be', () => {
    expect(decide(failed('RATE_LIMITED', true, 9000), {frequency: 1})).toEqual({kind: 'retry', waitMs: 9000});
    expect(decide(failed('GATEWAY_UNAVAILABLE', true, 0), {transient: 1})).toEqual({
      kind: 'retry',
      waitMs: 0,
    });
  });

  it.each<ErrorCode>([
    'QUOTA_EXHAUSTED',
    'PERMISSION_DENIED',
    'API_REJECTED',
    'API_UNSUPPORTED',
    'SIGNATURE_REJECTED',
    'APP_KEY_UNKNOWN',
    'TOKEN_REJECTED',
    'RESPONSE_INVALID',
    'INTERRUPTED',
    'NETWORK',
  ])('takes a final %s as final', (code) => {
    expect(decide(failed(code, false), {transient: 1})).toEqual(stop);
  });

  it.each<ErrorCode>(['NETWORK', 'TIMEOUT', 'GATEWAY_UNAVAILABLE', 'RATE_LIMITED'])(
    'never repeats what is not read-only: %s',
    (code) => {
      expect(decide(failed(code), {transient: 1, frequency: 1}, 0, false)).toEqual(stop);
    },
  );
});
