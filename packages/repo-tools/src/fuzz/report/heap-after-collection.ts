import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/** The memory of the heap in use after a full collection, in megabytes. */
export function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('This Node.js cannot collect garbage on demand.');
  Reflect.apply(collect, undefined, []);
  return process.memoryUsage().heapUsed / 2 ** 20;
}
