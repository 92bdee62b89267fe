import {loadPart} from '@ali1688/contracts/errors';
import type {Clock, Log} from '@ali1688/contracts/ports';
import {faultName} from '../files/file-fault.ts';
import {inspectFolder} from '../files/inspect-folder.ts';
import {prepareFolders} from '../files/prepare-folders.ts';
import {maxPrivateFileBytes, readPrivateBytes} from '../files/read-private-file.ts';
import {asidePath} from '../files/spare-names.ts';
import {stateUnusable} from '../files/state-unusable.ts';
import {sweepTemporaryFiles} from '../files/sweep-temporary-files.ts';
import {writePrivateFile} from '../files/write-private-file.ts';
import type {StoreLocation} from '../location/store-location.ts';
import {withLock} from '../lock/with-lock.ts';
import {stateReasons} from '../texts/state-texts.ts';
import type {ReadOptions, StateReading, StateStore} from './state-store.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** State in the home on this machine, which can also be looked at without waiting: what a person asks about it. */
export type FileStateStore = StateStore & {
  readonly location: StoreLocation;
  /** As `read`. */
  look(key: string, options?: ReadOptions): StateReading;
  /** As `list`. */
  names(folder: string): readonly string[];
  /** Gives what must not be written over another name beside it. Throws the system's fault. */
  moveAside(key: string): void;
};

/**
 * Keeps state in the home: folders 0700, files 0600, no link followed, replaced in one step, locked by the
 * kernel. Touches no file before something is asked for. The time is that of this machine.
 * (token-store.md sections 2 and 6)
 *
 * @param options.log hears what does not change an outcome
 */
export function createFileStateStore(
  location: StoreLocation,
  {clock, log}: {readonly clock: Clock; readonly log?: Log | undefined},
): FileStateStore {
  const home = location.path;
  const shownPath = (key?: string): string =>
    key === undefined ? location.shownPath : [location.shownPath, ...partsOf(key)].join(nodePath.sep);
  const pathOf = (key: string): string => {
    if (home === undefined) throw stateUnusable(shownPath(key), stateReasons.noHome);
    return nodePath.join(home, ...partsOf(key));
  };
  const look = (key: string, options: ReadOptions = {}): StateReading =>
    home === undefined ? {kind: 'missing'} : readIn(home, pathOf(key), options);
  const names = (folder: string): readonly string[] => (home === undefined ? [] : namesIn(pathOf(folder)));
  return {
    location,
    look,
    names,
    moveAside: (key) => fs.renameSync(pathOf(key), asidePath(pathOf(key))),
    place: home ?? 'nowhere',
    isShared: true,
    shownPath,
    now: () => clock.now(),
    read: async (key, options) => look(key, options),
    list: async (folder) => names(folder),
    prepare: async (folder) => prepareFolders(home, folder, location.isGiven),
    replace: async (key, text, options) => writePrivateFile(pathOf(key), text, clock, options),
    append: async (key, text, {maxBytes}) => {
      // Few programs append: in a skill script it lies with them.
      const {appendPrivateFile} = await loadPart(async () => import('../files/append-private-file.ts'));
      appendPrivateFile({path: pathOf(key), shownPath: shownPath(key), maxBytes}, text);
    },
    remove: async (key) => fs.rmSync(pathOf(key), {force: true}),
    sweep: async (folder, opening) => {
      if (home !== undefined) sweepTemporaryFiles(pathOf(folder), {now: clock.now(), opening, log});
    },
    withLock: async (key, wait, work) =>
      home === undefined
        ? work({kind: 'unavailable', reason: 'no home'})
        : withLock(pathOf(key), {...wait, clock}, work),
  };
}

function partsOf(key: string): readonly string[] {
  if (!/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)?$/.test(key))
    throw new TypeError('A key is made of letters, digits, dots, hyphens and underscores.');
  return key.split('/');
}

function readIn(home: string, path: string, {repair = false, maxBytes}: ReadOptions): StateReading {
  const folder = nodePath.dirname(path);
  // The home itself may be a link, and the user may have named one that others can look into.
  if (folder === home) return readingOf(path, {repair, maxBytes}, false);
  const condition = inspectFolder(folder);
  if (condition.kind === 'missing') return {kind: 'missing'};
  if (condition.kind === 'blocked') return {kind: 'unusable', reason: condition.fault};
  if (condition.kind === 'link' || condition.kind === 'foreign') return {kind: condition.kind, at: 'folder'};
  const isOpenFolder = condition.kind === 'open';
  if (isOpenFolder && repair) {
    try {
      fs.chmodSync(folder, 0o700);
    } catch (error) {
      return {kind: 'unusable', reason: `open folder, ${faultName(error) ?? 'unknown'}`};
    }
  }
  return readingOf(path, {repair, maxBytes}, isOpenFolder);
}

function readingOf(
  path: string,
  {repair = false, maxBytes = maxPrivateFileBytes}: ReadOptions,
  isOpenFolder: boolean,
): StateReading {
  const file = readPrivateBytes(path, {tighten: repair, maxBytes});
  if (file.kind === 'bytes') return {...file, wasOpen: file.wasOpen || isOpenFolder};
  return file.kind === 'link' || file.kind === 'foreign' ? {kind: file.kind, at: 'file'} : file;
}

function namesIn(folder: string): readonly string[] {
  const condition = inspectFolder(folder).kind;
  if (condition !== 'private' && condition !== 'open') return [];
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
