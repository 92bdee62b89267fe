import {apiId, apis as sharedApis, type Api} from '@ali1688/contracts';
import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import {nearestWord} from '@ali1688/kit';
import type {HostPlugins} from '../start/host-command.ts';

/** Namespace, name and version of an API, with or without a contract. */
export type ApiAddress = {readonly namespace: string; readonly name: string; readonly version: number};

/** What a user wrote, resolved: an API of the list, or the address of one that is not on it. */
export type FoundApi = {readonly listed: Api} | {readonly unlisted: ApiAddress};

/** Gives every API whose contract the program or one of its plugins knows. */
export type LoadApis = () => Promise<readonly Api[]>;

/** Those that several packages share, and those that operations of plugins name. */
export function apisOf(plugins: HostPlugins): LoadApis {
  return async () => {
    const definitions = await plugins.definitions(() => undefined);
    const named = definitions.flatMap(({operations}) => operations.flatMap((operation) => operation.apis));
    return [...new Map([...sharedApis, ...named].map((api) => [apiId(api), api])).values()];
  };
}

/**
 * Resolves the ways to write an API: `product.topList.query`, `namespace:name`,
 * `namespace:name:1` and 1688's own `namespace:name-1`.
 *
 * @throws `USAGE_INVALID` when it is neither on the list nor a full address
 */
export function findApi(written: string, apis: readonly Api[]): FoundApi {
  const byName = apis.find(({name}) => name === written);
  if (byName !== undefined) return {listed: byName};
  const match = /^([A-Za-z0-9_.]+):([A-Za-z0-9_.]+?)(?:[:-](\d{1,3}))?$/.exec(written);
  const [, namespace, name, version = '1'] = match ?? [];
  if (namespace === undefined || name === undefined) throw unknownApi(written, apis);
  const address = {namespace, name, version: Number(version)};
  const listed = apis.find((api) => apiId(api) === apiId(address));
  return listed === undefined ? {unlisted: address} : {listed};
}

/** The failure for an API that is not on the list where only listed ones can be used. */
export function unknownApi(written: string, apis: readonly Api[]): Ali1688Error {
  const suggestion = nearestWord(
    written,
    apis.map(({name}) => name),
  );
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `API "${written}" is not on the list. Allowed: a name of the list, or namespace:name:version.`,
      zh: `列表中没有接口“${written}”。可用：列表中的名称，或 namespace:name:version。`,
    },
    hint:
      suggestion === undefined
        ? {en: `See the list: ${commandName('api list')}`, zh: `查看列表：${commandName('api list')}`}
        : {
            en: `Did you mean ${suggestion}? See the list: ${commandName('api list')}`,
            zh: `是否想用 ${suggestion}？查看列表：${commandName('api list')}`,
          },
  });
}
