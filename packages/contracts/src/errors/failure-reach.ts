import {isAli1688Error, type Ali1688Error} from './ali1688-error.ts';

/**
 * Whether the service behind an API refused a request itself: its own `success: false` inside an HTTP 200. A
 * refusal of the gateway is none, whatever its status and its code; nor is the page of a firewall.
 */
export function isServiceRefusal(thrown: unknown): thrown is Ali1688Error {
  return isAli1688Error(thrown) && thrown.code === 'API_REJECTED' && thrown.details.answeredBy === 'service';
}

/**
 * Whether a failure belongs to the one thing that was asked about. Work over many things then lists it and goes
 * on; anything else is about the application, the network or this machine, would meet every other thing as well,
 * and ends such work at once: a firewall that blocks the machine, a refused signature, a missing permission, a
 * gateway in maintenance, a code that nobody knows.
 *
 * A thing's own are a refusal of the service ({@link isServiceRefusal}) and an answer of the service, said to be a
 * success, whose data cannot be read. One that is retryable has been tried again already; the service may be busy
 * for everybody, so work that can be gone on with later had better stop there.
 */
export function concernsOneItem(thrown: unknown): thrown is Ali1688Error {
  const isUnreadable =
    isAli1688Error(thrown) && thrown.code === 'RESPONSE_INVALID' && thrown.details.answeredBy === 'service';
  return isUnreadable || isServiceRefusal(thrown);
}
