export {documentFileName} from './documents/document-file-name.ts';
export {asciiJson} from './files/ascii-json.ts';
export {faultName, isDiskFull} from './files/file-fault.ts';
export {isOurs, type FolderCondition} from './files/inspect-folder.ts';
export {
  maxPrivateFileBytes,
  readPrivateFile,
  textOf,
  type PrivateFileReading,
} from './files/read-private-file.ts';
export {shortHash} from './files/short-hash.ts';
export {temporaryPath} from './files/spare-names.ts';
export {reasonOfFault, stateUnusable} from './files/state-unusable.ts';
export {sweepTemporaryFiles} from './files/sweep-temporary-files.ts';
export {writePrivateFile} from './files/write-private-file.ts';
export {describeHome, type HomeDescription} from './location/describe-home.ts';
export type {StoreSurroundings} from './location/describe-surroundings.ts';
export {
  locateStore,
  userFolderOfThisProcess,
  type HostSystem,
  type StoreLocation,
} from './location/store-location.ts';
export {isKernelLockAvailable, loadSqlite} from './lock/load-sqlite.ts';
export {sqliteCode} from './lock/sqlite-code.ts';
export {untilAborted} from './lock/until-aborted.ts';
export {withLock, type LockHold, type LockWait} from './lock/with-lock.ts';
export {createSharedState, type SharedStateOptions} from './shared-state/shared-state.ts';
export {createFileStateStore, type FileStateStore} from './store/file-state-store.ts';
export {createMemoryStateStore} from './store/memory-state-store.ts';
export {prepareForSaving, testSaving} from './store/saving.ts';
export type {ReadOptions, ReplaceOptions, StateReading, StateStore} from './store/state-store.ts';
export {stateReasons} from './texts/state-texts.ts';
