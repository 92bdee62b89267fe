import type {TransportResponse} from '@ali1688/contracts/ports';

/** The status with which a proxy refused a request, as Node's own client and undici tell it; undefined for any other failure. */
export function proxyStatus(failure: unknown): number | undefined {
  if (!(failure instanceof Error)) return undefined;
  const told = 'statusCode' in failure ? Number(failure.statusCode) : NaN;
  const written = /^Proxy (?:response|Authentication Required) \((\d{3})\)/.exec(failure.message)?.[1];
  const status = Number.isInteger(told) ? told : Number(written ?? NaN);
  return status >= 100 && status < 600 ? status : undefined;
}

/**
 * Whether an answer that came through a proxy, unencrypted, is the proxy's own: it asks for a password, or it is an
 * error without JSON, which the gateway's own errors are.
 */
export function isOfProxy({httpStatus, body}: TransportResponse): boolean {
  const first = new TextDecoder().decode(body.subarray(0, 64)).trimStart().charAt(0);
  return httpStatus === 407 || (httpStatus >= 400 && !['{', '[', '"'].includes(first));
}
