import {sandboxApis} from './index.ts';
import type {SandboxApi} from './sandbox-api.ts';

/** Finds an API by its name alone, by `namespace:name`, `namespace/name`, or by its id `namespace:name:1`. */
export function findApiByName(name: string): SandboxApi | undefined {
  return sandboxApis.find((api) =>
    [
      api.name,
      `${api.namespace}:${api.name}`,
      `${api.namespace}/${api.name}`,
      `${api.namespace}:${api.name}:1`,
    ].includes(name),
  );
}
