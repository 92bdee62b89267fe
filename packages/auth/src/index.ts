export {readEnvironmentCredentials, type Credentials} from './credentials/credentials.ts';
export {resolveApplication} from './credentials/resolve-application.ts';
export {describeStore, type EntryDescription, type StoreDescription} from './store/describe-store.ts';
export type {Freshness} from './store/freshness.ts';
export {locateStore, type HostSystem, type StoreLocation} from './store/store-location.ts';
export {createTokenSource, type TokenSourceOptions} from './token/token-source.ts';
