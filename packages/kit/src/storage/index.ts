// What commands of the host keep in the home besides tokens: the same careful ways to read, write and lock.
export {
  faultName,
  locateStore,
  prepareForSaving,
  readPrivateFile,
  withLock,
  writePrivateFile,
  type StoreLocation,
} from '@ali1688/auth';
export {systemClock} from '../context/system-clock.ts';
