import {faultName} from '@ali1688/kit/storage';
import fs from 'node:fs';

/**
 * What stands at a path, without following a link. Undefined where there is nothing, and where the system
 * does not lead there: something on the way is no folder, a closed one or a link to itself, or the path is
 * too long. Whoever then writes there hears it from the system.
 */
export function lookAt(path: string): fs.Stats | undefined {
  return lookedAt(() => fs.lstatSync(path));
}

/** The same, for what a link leads to. */
export function lookThrough(path: string): fs.Stats | undefined {
  return lookedAt(() => fs.statSync(path));
}

/** Why the system does not lead to a path; undefined where it does, and where there is merely nothing. */
export function faultOnTheWay(path: string): string | undefined {
  try {
    fs.statSync(path);
    return undefined;
  } catch (error) {
    const reason = faultName(error);
    return reason === 'ENOENT' || reason === 'ENOTDIR' ? undefined : reason;
  }
}

function lookedAt(look: () => fs.Stats): fs.Stats | undefined {
  try {
    return look();
  } catch (error) {
    if (faultName(error) !== undefined) return undefined;
    throw error;
  }
}
