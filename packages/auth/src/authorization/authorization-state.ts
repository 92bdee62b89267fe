import type {Application, Clock} from '@ali1688/contracts/ports';
import {parseRedirectUri, webAddressWithoutQuery} from './redirect-uri.ts';

/** What a state is bound to. */
export type AuthorizationStateBinding = {
  readonly application: Application;
  /** The address that the browser returns to. */
  readonly redirectUri: string;
  readonly clock: Pick<Clock, 'now'>;
};

/** `expired`: ours, but older than 10 minutes or from the future. `wrong`: not made with this AppSecret for this address. */
export type AuthorizationStateVerdict = 'ok' | 'expired' | 'wrong';

const longestLifeMs = 10 * 60_000;
/** How far the wall clock may be set back between the two processes. */
const clockSlackMs = 60_000;
const form = /^(?<time>[0-9a-z]{1,11})-(?<nonce>[0-9a-f]{24})-(?<seal>[0-9a-f]{64})$/;

/**
 * Makes the `state` of an authorize address: time, random part, and a seal over both, the AppKey and the
 * redirect address, made with the AppSecret. Another process that knows the application can check it
 * without a file. (gateway.md section 4.1)
 *
 * @throws `USAGE_INVALID`: the redirect address is no plain web address
 */
export function createAuthorizationState(binding: AuthorizationStateBinding): string {
  const {randomBytes} = process.getBuiltinModule('node:crypto');
  const opening = `${binding.clock.now().toString(36)}-${randomBytes(12).toString('hex')}`;
  return `${opening}-${seal(opening, binding.application, parseRedirectUri(binding.redirectUri))}`;
}

/** Checks a state that came back. That it is used once is for the code to see to, which works once. */
export function checkAuthorizationState(
  state: string,
  {application, redirectUri, clock}: AuthorizationStateBinding,
): AuthorizationStateVerdict {
  const parts = form.exec(state)?.groups;
  const address = webAddressWithoutQuery(redirectUri);
  if (parts === undefined || address === undefined) return 'wrong';
  const {time = '', nonce = '', seal: found = ''} = parts;
  if (!isSameText(found, seal(`${time}-${nonce}`, application, address))) return 'wrong';
  const ageMs = clock.now() - Number.parseInt(time, 36);
  return ageMs <= longestLifeMs && ageMs >= -clockSlackMs ? 'ok' : 'expired';
}

/** The first line keeps it apart from every signature that the same AppSecret makes. */
function seal(opening: string, {appKey, appSecret}: Application, redirectUri: string): string {
  const {createHmac} = process.getBuiltinModule('node:crypto');
  return createHmac('sha256', appSecret.reveal())
    .update(['ali1688 authorization state 1', opening, appKey, redirectUri].join('\n'))
    .digest('hex');
}

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function isSameText(first: string, second: string): boolean {
  const {timingSafeEqual} = process.getBuiltinModule('node:crypto');
  const [firstBytes, secondBytes] = [Buffer.from(first), Buffer.from(second)];
  return firstBytes.length === secondBytes.length && timingSafeEqual(firstBytes, secondBytes);
}
