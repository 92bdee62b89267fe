export {authorizationDeclined} from './authorization/authorization-declined.ts';
export {
  checkAuthorizationState,
  createAuthorizationState,
  type AuthorizationStateBinding,
  type AuthorizationStateVerdict,
} from './authorization/authorization-state.ts';
export {authorizeAddress} from './authorization/authorize-address.ts';
export {
  isBareCode,
  readAuthorizationAnswer,
  type AuthorizationAnswer,
} from './authorization/read-authorization-answer.ts';
export {
  openAuthorizationReceiver,
  type AuthorizationReceiver,
  type AuthorizationReceiverOptions,
} from './authorization/receive-authorization.ts';
export {readEnvironmentCredentials, type Credentials} from './credentials/credentials.ts';
export {
  explainCredentials,
  type AccessTokenRow,
  type CredentialExplanation,
  type ExplanationQuestion,
} from './status/explain-credentials.ts';
export {parseRedirectUri} from './authorization/redirect-uri.ts';
export {resolveApplication} from './credentials/resolve-application.ts';
export {
  resolveCredentials,
  type CredentialPart,
  type CredentialQuestion,
  type CredentialSource,
  type PassedOver,
  type ResolvedCredentials,
} from './credentials/resolve-credentials.ts';
export {logIn, type LoggedIn, type LoginOptions} from './login/log-in.ts';
export {exchangeCode, type CodeExchange, type ExchangedCode} from './login/exchange-code.ts';
export {exportCredentials, type ExportedCredentials} from './login/export-credentials.ts';
export {logOut, type Logout, type LogoutOptions} from './login/log-out.ts';
export {renewGrant, type Renewal, type RenewalOptions} from './login/renew-grant.ts';
export {saveLogin, type LoginToSave, type SavedLogin} from './login/save-login.ts';
export {pacingStatePlace, tokensFolderName} from './entries/entry-identity.ts';
export {
  listProfiles,
  removeProfile,
  renameProfile,
  useProfile,
  type ProfileSummary,
} from './profiles/profile-operations.ts';
export {loginEndsText, otherProfilesTexts} from './texts/setting-texts.ts';
export {locateSlot} from './slot/locate-slot.ts';
export {describeStore, type EntryDescription, type StoreDescription} from './status/describe-store.ts';
export type {Freshness} from './entries/freshness.ts';
export {readStoredSecrets} from './status/read-stored-secrets.ts';
export {holdProcessSignals, untilRecorded} from './token/hold-signals.ts';
export type {TokenSourceOptions} from './token/open-refresh-context.ts';
export type {RefreshHooks, RefreshStep} from './token/refresh-hooks.ts';
export {refreshNow, type TokenFacts} from './token/refresh-now.ts';
export type {GrantedToken} from './token/token-answer.ts';
export {createTokenSource, peekToken} from './token/token-source.ts';
