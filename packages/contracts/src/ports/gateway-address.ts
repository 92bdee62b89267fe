import {Ali1688Error} from '../errors/ali1688-error.ts';

const loopbackHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Where calls go unless `ALI1688_GATEWAY_URL` says otherwise. */
export const defaultGatewayUrl = 'https://gw.open.1688.com/openapi';

/** Where the authorize page lies unless `ALI1688_AUTH_URL` says otherwise. */
export const defaultAuthUrl = 'https://auth.1688.com';

/**
 * Checks the address of a service that will be sent secrets and brings it into one form,
 * without a trailing slash. Only `https:`, or `http:` on a loopback address; no user name,
 * query or fragment. (surface.md section 2)
 *
 * @param variable name of the setting, for the message
 * @throws `USAGE_INVALID`; the value itself is not repeated, as it may hold a password
 */
export function parseServiceAddress(text: string, variable: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isAllowed =
    url !== undefined &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname))) &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (!isAllowed) throw addressRefused(variable);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function addressRefused(variable: string): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `${variable} is not an address that secrets may be sent to.`,
      zh: `${variable} 不是可以安全发送密钥的地址。`,
    },
    hint: {
      en: `Set ${variable} to an https address, or to http on 127.0.0.1, [::1] or localhost, without user name, query or fragment; or unset it.`,
      zh: `请将 ${variable} 设为 https 地址，或本机（127.0.0.1、[::1]、localhost）的 http 地址，不带用户名、查询串与片段；或清除该变量。`,
    },
  });
}

/** Whether a host as printed by `URL.hostname` is this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return loopbackHosts.includes(hostname) || /^127(\.\d{1,3}){3}$/.test(hostname);
}
