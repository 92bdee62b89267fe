import {interruption, isAli1688Error} from '@ali1688/contracts/errors';
import type {TransportRequest, TransportResponse} from '@ali1688/contracts/ports';
import {decompressBody} from './decompress-body.ts';
import {isOfProxy} from './proxy-status.ts';
import {networkError, proxyError, timeoutError} from './transport-error.ts';
import type {UsedProxy} from './used-proxy.ts';

/** An answer as it came over the wire. */
export type RawAnswer = {
  readonly httpStatus: number;
  readonly retryAfter?: string | undefined;
  readonly contentEncoding?: string | undefined;
  readonly bytes: Uint8Array;
};

/** How a transport tells what becomes of one request. Only the first of `answered` and `failed` counts. */
export type Exchange = {
  /** From here on the server may see bytes of the request. */
  sending(): void;
  answered(answer: RawAnswer): void;
  /** An `Ali1688Error` of this package is passed on; anything else is a failure of the connection. */
  failed(error: unknown): void;
  readonly isOver: boolean;
};

/**
 * Runs one request within its time limit and until its signal is aborted, whatever HTTP
 * client carries it out.
 *
 * @param proxy the one on the way, if there is one
 * @param send starts the request and gives a function that gives it up, with every connection made for it
 * @throws as the `Transport` port says
 */
export async function runExchange(
  request: TransportRequest,
  proxy: UsedProxy | undefined,
  send: (exchange: Exchange) => () => void,
): Promise<TransportResponse> {
  const {url, timeoutMs, signal, maxResponseBytes} = request;
  if (signal?.aborted === true) {
    throw interruption(signal, false);
  }
  const state = {requestSent: false, isOver: false};
  let abandon: (() => void) | undefined;
  let release = (): void => undefined;
  const answer = await new Promise<RawAnswer>((resolve, reject) => {
    const end = (settle: () => void): void => {
      if (state.isOver) {
        return;
      }
      state.isOver = true;
      release();
      settle();
      abandon?.();
    };
    const facts = () => ({url, requestSent: state.requestSent, proxy});
    const giveUp = (): void => end(() => reject(interruption(signal, state.requestSent)));
    const timer = setTimeout(() => end(() => reject(timeoutError(timeoutMs, facts()))), timeoutMs);
    signal?.addEventListener('abort', giveUp, {once: true});
    release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    };
    const exchange: Exchange = {
      sending: () => {
        state.requestSent = true;
      },
      answered: (raw) => {
        abandon = undefined;
        end(() => resolve(raw));
      },
      failed: (error) => end(() => reject(isAli1688Error(error) ? error : networkError(error, facts()))),
      get isOver() {
        return state.isOver;
      },
    };
    try {
      abandon = send(exchange);
    } catch (error) {
      exchange.failed(error);
    }
  });
  const body = await decompressBody(answer.bytes, answer.contentEncoding, {
    maxBytes: maxResponseBytes,
    httpStatus: answer.httpStatus,
  });
  const response = {
    httpStatus: answer.httpStatus,
    body,
    ...(answer.retryAfter === undefined ? {} : {retryAfter: answer.retryAfter}),
  };
  if (proxy !== undefined && url.startsWith('http:') && isOfProxy(response)) {
    throw proxyError({kind: 'refused', httpStatus: response.httpStatus}, {url, requestSent: true, proxy});
  }
  return response;
}
