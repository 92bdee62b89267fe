import {locateStore, prepareForSaving} from '@ali1688/kit/storage';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Makes the folder that `autocomplete` writes to, closed to others like all of the home; oclif's plugin would
 * make it, and the home with it, open to everybody.
 *
 * @throws `STATE_UNUSABLE`, and `USAGE_INVALID` if `ALI1688_HOME` is not absolute
 */
export function prepareCache(environment: NodeJS.ProcessEnv): void {
  mkdirSync(join(prepareForSaving(locateStore(environment)), 'cache'), {recursive: true, mode: 0o700});
}
