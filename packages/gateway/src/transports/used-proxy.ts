import {proxyVariable, readProxySettings, type ProxyEnvironment} from './proxy-settings.ts';

/** The proxy that a request goes through, as it may be shown. */
export type UsedProxy = {
  /** The variable that names it, as it is written in the environment. */
  readonly variable: string;
  /** Scheme, host and port; never a user name or a password. */
  readonly address: string;
};

/**
 * Which proxy a request to an address goes through. `NO_PROXY` is read as both clients read it: names, `.suffix`
 * and `*.suffix`, ranges of IPv4 addresses, each with a port or without, and `*`.
 */
export function usedProxy(environment: ProxyEnvironment, url: string): UsedProxy | undefined {
  const {http, https, noProxy} = readProxySettings(environment);
  const {protocol, hostname, port} = new URL(url);
  const isHttps = protocol === 'https:';
  const address = isHttps ? https : http;
  const target = {hostname, port: port === '' ? (isHttps ? '443' : '80') : port};
  if (address === undefined || noProxy.split(/[\s,]+/).some((entry) => leavesAside(entry, target))) {
    return undefined;
  }
  const proxy = new URL(address);
  return {
    variable: proxyVariable(environment, isHttps ? 'HTTPS_PROXY' : 'HTTP_PROXY'),
    address: `${proxy.protocol}//${proxy.host}`,
  };
}

function leavesAside(
  entry: string,
  {hostname, port}: {readonly hostname: string; readonly port: string},
): boolean {
  if (entry === '*') return true;
  const [, name = '', entryPort = port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
  if (name === '' || entryPort !== port) return false;
  const [first, last] = name.split('-').map(ipv4Number);
  if (first !== undefined && last !== undefined) {
    const number = ipv4Number(hostname);
    return number !== undefined && first <= number && number <= last;
  }
  const suffix = /^\*?(\..+)$/.exec(name)?.[1];
  return suffix === undefined ? hostname === name : hostname.endsWith(suffix);
}

function ipv4Number(text: string): number | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return undefined;
  return text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
