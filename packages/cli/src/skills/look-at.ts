import {faultName} from '@ali1688/kit/storage';
import fs from 'node:fs';

/**
 * What stands at a path, without following a link. Undefined where there is nothing, and where
 * something on the way is no folder or a closed one: whoever then writes there hears it from the system.
 */
export function lookAt(path: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(faultName(error) ?? '')) return undefined;
    throw error;
  }
}
