import type {Transport} from '@ali1688/contracts/ports';
import {canUseProxies} from './can-use-proxies.ts';
import {createHttpsTransport} from './https.ts';
import {readProxySettings, type ProxyEnvironment} from './proxy-settings.ts';

/** Options of {@link createTransport}. */
export type TransportOptions = {
  /** Where the proxy variables are read from. Pass `{}` where nothing may leave the machine. */
  readonly environment: ProxyEnvironment;
  /** Version of Node.js, without a `v`. Default: the one that runs. */
  readonly nodeVersion?: string;
};

/**
 * The transport for one call and for many: Node's own client with kept connections. Loading undici is earned back
 * after some thousand calls only, so it is loaded for one thing alone: proxies on a Node.js whose own client cannot
 * use them. (docs/decisions/2026-11-30-one-transport-for-few-and-many.md)
 *
 * @throws `USAGE_INVALID` when a proxy variable is no address of http or https
 */
export function createTransport({
  environment,
  nodeVersion = process.versions.node,
}: TransportOptions): Transport {
  const {http, https} = readProxySettings(environment);
  const isProxied = http !== undefined || https !== undefined;
  return isProxied && !canUseProxies(nodeVersion)
    ? loadedWhenNeeded(async () => {
        const {createUndiciTransport} = await import('./undici.ts');
        return createUndiciTransport({environment});
      })
    : createHttpsTransport({environment});
}

function loadedWhenNeeded(load: () => Promise<Transport>): Transport {
  let loaded: Promise<Transport> | undefined;
  return {
    post: async (request) => (await (loaded ??= load())).post(request),
    close: async () => (await loaded)?.close(),
  };
}
