import type {Ali1688Error} from '@ali1688/contracts/errors';
import type {Transport, TransportRequest} from '@ali1688/contracts/ports';

/** One thing a transport does when it is asked: an answer, or an error. */
export type Step =
  | {readonly status?: number; readonly json?: unknown; readonly text?: string; readonly retryAfter?: string}
  | Ali1688Error
  | ((request: TransportRequest) => void);

export type ScriptedTransport = Transport & {readonly requests: TransportRequest[]};

/** A transport that follows a script, one step a request; the last step repeats. */
export function scriptedTransport(...steps: readonly Step[]): ScriptedTransport {
  const requests: TransportRequest[] = [];
  return {
    requests,
    close: () => Promise.resolve(),
    post(request) {
      const step = steps[Math.min(requests.length, steps.length - 1)];
      requests.push(request);
      if (step instanceof Error) return Promise.reject(step);
      if (typeof step === 'function') {
        step(request);
        return Promise.resolve({httpStatus: 200, body: bytes(okBody)});
      }
      const text = step?.text ?? JSON.stringify(step?.json ?? JSON.parse(okBody));
      return Promise.resolve({
        httpStatus: step?.status ?? 200,
        body: bytes(text),
        ...(step?.retryAfter === undefined ? {} : {retryAfter: step.retryAfter}),
      });
    },
  };
}

/** The fields of a body that was sent. */
export function formOf(request: TransportRequest | undefined): URLSearchParams {
  return new URLSearchParams(request?.body);
}

export const okBody = '{"result":{"success":true,"code":"S0000","message":"成功","result":[]}}';

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
