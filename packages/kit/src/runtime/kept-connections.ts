import type {Transport} from '@ali1688/contracts/ports';
import type {RuntimeOptions} from './open-runtime.ts';

/** How a program sends that has libraries of its own: connections are kept, and proxies followed on every Node.js. */
export const keptConnections: Pick<RuntimeOptions, 'createTransport' | 'usesProxies'> = {
  usesProxies: true,
  async createTransport(environment): Promise<Transport> {
    const {createTransport} = await import('@ali1688/gateway/transport');
    return createTransport({environment});
  },
};
