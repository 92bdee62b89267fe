// What commands of the host keep in the home besides tokens: the same careful ways to read, write and lock.
import {tokensFolderName} from '@ali1688/auth';
import {prepareForSaving as prepareFolder, type StoreLocation} from '@ali1688/home';

export {
  faultName,
  isOurs,
  locateStore,
  readPrivateFile,
  withLock,
  writePrivateFile,
  type StoreLocation,
} from '@ali1688/home';
export {systemClock} from '../runtime/system-clock.ts';

/**
 * Makes the home for a command whose purpose is to save, with the folder of the tokens, which shows that it is
 * private.
 *
 * @returns the home
 * @throws `STATE_UNUSABLE` where it cannot be trusted or written
 */
export function prepareForSaving(location: StoreLocation): string {
  return prepareFolder(location, tokensFolderName);
}
