import {prepareFolders} from '../files/prepare-folders.ts';
import {temporaryPath} from '../files/spare-names.ts';
import {notReady, reasonOfFault, stateUnusable} from '../files/state-unusable.ts';
import type {StoreLocation} from '../location/store-location.ts';
import type {StateStore} from './state-store.ts';

/**
 * Makes the home with a private folder in it, for a command whose purpose is to save.
 *
 * @param folder the private folder inside the home
 * @returns the home
 * @throws `STATE_UNUSABLE` where it cannot be trusted or written
 */
export function prepareForSaving({path, shownPath, isGiven}: StoreLocation, folder: string): string {
  const preparation = prepareFolders(path, folder, isGiven);
  if (path === undefined || preparation.kind !== 'ready') throw notReady(shownPath, preparation);
  return path;
}

/**
 * Makes a folder ready for a command whose purpose is to save.
 *
 * @throws `STATE_UNUSABLE` where nothing can be kept
 */
export async function prepareOrThrow(state: StateStore, folder: string): Promise<void> {
  const preparation = await state.prepare(folder);
  if (preparation.kind !== 'ready') throw notReady(state.shownPath(), preparation);
}

/**
 * Writes and removes something in a folder and beside the folders: done before what cannot be had again is
 * spent. As much is written as an entry or a profile takes, so that a full disk shows.
 * (token-store.md sections 3 and 8)
 *
 * @throws `STATE_UNUSABLE`
 */
export async function testSaving(state: StateStore, folder: string): Promise<void> {
  await prepareOrThrow(state, folder);
  const name = temporaryPath('test');
  for (const key of [`${folder}/${name}`, name]) {
    try {
      await state.replace(key, ' '.repeat(16_384));
      await state.remove(key);
    } catch (error) {
      throw stateUnusable(state.shownPath(), reasonOfFault(error));
    }
  }
}
