import {Ali1688Error} from '@ali1688/contracts/errors';
import {isLoopbackHost} from '@ali1688/contracts/ports';
import {proxyAddressWords} from '../texts/transport-texts.ts';

/** Environment variables by name; only the proxy ones are read. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** Which proxy serves which kind of address. Undefined: none. */
export type ProxySettings = {
  readonly http: string | undefined;
  readonly https: string | undefined;
  /** The hosts that are reached without a proxy, as written. */
  readonly noProxy: string;
};

/** SOCKS is not among them: Node's agents do not know it, and in undici it is an experiment. */
const schemes: ReadonlySet<string> = new Set(['http:', 'https:']);

/**
 * Reads `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. The lower-case spelling wins, as in curl;
 * an address without a scheme means http. (surface.md section 2)
 *
 * Calls to http addresses hold secrets in plain text, which is why they stay on this machine; so
 * `HTTP_PROXY` counts only where the proxy is on this machine as well.
 *
 * @throws `USAGE_INVALID` for an address that is none, or that of a proxy for anything but HTTP; the
 *   value is not repeated
 */
export function readProxySettings(environment: ProxyEnvironment): ProxySettings {
  return {
    http: onThisMachine(proxyAddress(environment, 'HTTP_PROXY')),
    https: proxyAddress(environment, 'HTTPS_PROXY'),
    noProxy: environment['no_proxy'] ?? environment['NO_PROXY'] ?? '',
  };
}

function onThisMachine(address: string | undefined): string | undefined {
  return address !== undefined && isLoopbackHost(new URL(address).hostname) ? address : undefined;
}

/** The spelling of a proxy variable that counts: the lower-case one, where it is set. */
export function proxyVariable(environment: ProxyEnvironment, variable: string): string {
  const lowerCase = variable.toLowerCase();
  return environment[lowerCase] === undefined ? variable : lowerCase;
}

function proxyAddress(environment: ProxyEnvironment, variable: string): string | undefined {
  const written = (environment[proxyVariable(environment, variable)] ?? '').trim();
  if (written === '') {
    return undefined;
  }
  const address = written.includes('://') ? written : `http://${written}`;
  const isProxy = URL.canParse(address) && schemes.has(new URL(address).protocol);
  if (!isProxy) {
    throw new Ali1688Error({code: 'USAGE_INVALID', ...proxyAddressWords(variable)});
  }
  return address;
}
