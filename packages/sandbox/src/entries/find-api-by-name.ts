import {apiId} from '@ali1688/contracts';
import type {SandboxApi} from './sandbox-api.ts';

/** Finds an API by its name alone, by `namespace:name`, `namespace/name`, or by its id `namespace:name:1`. */
export function findApiByName(apis: readonly SandboxApi[], name: string): SandboxApi | undefined {
  return apis.find((api) => isNamed(api, name));
}

/** Whether a name, in one of these forms, means an API. */
export function isNamed({contract}: SandboxApi, name: string): boolean {
  const {namespace, name: apiName} = contract;
  return [apiName, `${namespace}:${apiName}`, `${namespace}/${apiName}`, apiId(contract)].includes(name);
}
