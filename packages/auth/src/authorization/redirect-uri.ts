import {Ali1688Error} from '@ali1688/contracts/errors';
import {redirectUriUnusable} from './texts.ts';

/**
 * Brings the address that the browser returns to into the one form in which it is sent, signed into the
 * state and repeated in the exchange. A browser shows `https://host` as `https://host/`, so a text taken
 * from its address bar would otherwise differ from the one that was sent. (gateway.md sections 4.1 and 4.2)
 *
 * @throws `USAGE_INVALID`: not http or https, or with user name, query or fragment, which cannot be told
 *   from what the authorize page adds
 */
export function parseRedirectUri(text: string): string {
  const address = webAddressWithoutQuery(text);
  if (address === undefined || /[?#]/.test(text)) {
    throw new Ali1688Error({code: 'USAGE_INVALID', ...redirectUriUnusable});
  }
  return address;
}

/** Scheme, host, port and path of a web address; undefined if it is none or holds a user name. */
export function webAddressWithoutQuery(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const {protocol, username, password, origin, pathname} = new URL(text);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && username === '' && password === '' ? origin + pathname : undefined;
}
