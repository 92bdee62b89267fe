import {stateReasons} from '../texts/state-texts.ts';
import {tokensFolderName} from './tokens-folder-name.ts';
import {prepareFolders} from './prepare-folders.ts';
import {randomHex} from './random-hex.ts';
import {reasonOfFault, stateUnusable} from './state-unusable.ts';
import type {StoreLocation} from './store-location.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/**
 * Makes the folders of a store for a command whose purpose is to save.
 *
 * @param folder the private folder inside the home
 * @returns the home
 * @throws `STATE_UNUSABLE` where the store cannot be trusted or written
 */
export function prepareForSaving(location: StoreLocation, folder = tokensFolderName): string {
  const {path, shownPath, isGiven} = location;
  if (path === undefined) throw stateUnusable(shownPath, stateReasons.noHome);
  const preparation = prepareFolders(path, folder, isGiven);
  if (preparation.kind === 'ready') return path;
  if (preparation.kind === 'unwritable') throw stateUnusable(shownPath, reasonOfFault(preparation.error));
  throw stateUnusable(shownPath, stateReasons[preparation.kind]);
}

/**
 * Writes, syncs and removes a file in `tokens/` and beside `profiles.json`: done before a code or a
 * refresh token is spent that cannot be had again. (token-store.md sections 3 and 8)
 *
 * @throws `STATE_UNUSABLE`
 */
export function testSaving(location: StoreLocation): void {
  const home = prepareForSaving(location);
  for (const folder of [nodePath.join(home, tokensFolderName), home]) {
    const path = nodePath.join(folder, `test.${process.pid}.${randomHex()}.tmp`);
    try {
      const file = fs.openSync(path, 'wx', 0o600);
      try {
        // As much as an entry or a profile takes, so that a full disk shows.
        fs.writeFileSync(file, ' '.repeat(16_384));
        fs.fsyncSync(file);
      } finally {
        fs.closeSync(file);
      }
    } catch (error) {
      throw stateUnusable(location.shownPath, reasonOfFault(error));
    } finally {
      fs.rmSync(path, {force: true});
    }
  }
}
