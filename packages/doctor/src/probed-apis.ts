import {apiId, type Api} from '@ali1688/contracts';
import type {PluginDefinition} from '@ali1688/kit';
import * as z from 'zod/mini';

/** The APIs that the operations of plugins and the words beside them in scripts call, each once, by name. */
export function probedApis(definitions: readonly PluginDefinition[]): readonly Api[] {
  const named = definitions.flatMap(({operations, skill}) => [
    ...(skill?.extras ?? []).flatMap(({apis}) => apis),
    ...operations.flatMap(({apis}) => apis),
  ]);
  // Only what reads may be called to see whether it may be called.
  const byId = new Map(named.filter(({readOnly}) => readOnly).map((api) => [apiId(api), api]));
  return [...byId].toSorted(([first], [second]) => (first < second ? -1 : 1)).map(([, api]) => api);
}

/**
 * An API as it is called to learn whether it may be: without any parameter, and whatever it answers. The gateway
 * judges the token before the permission and the permission before the parameters, so what misses its parameters
 * may be called, and nothing of the market is read (gateway.md section 14).
 */
export function asProbe(api: Api): Api<z.ZodMiniObject, z.ZodMiniUnknown> {
  const {namespace, name, version, protocol, title, needsToken, signed, readOnly, source} = api;
  const called = {namespace, name, version, protocol, title, needsToken, signed, readOnly, source};
  return {...called, wire: {}, envelope: 'bare', request: z.object({}), response: z.unknown()};
}
