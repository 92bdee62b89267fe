import type {
  CredentialExplanation,
  ExportedCredentials,
  Logout,
  ProfileSummary,
  Renewal,
  SavedLogin,
  TokenFacts,
} from '@ali1688/auth';
import type {Application, Secret} from '@ali1688/contracts/ports';

/** What a login is about to be made with. */
export type LoginApplication = {
  readonly application: Application;
  /** Profile that the login will be saved as. */
  readonly profile: string;
};

/** Where an authorization will come back to. */
export type AuthorizationRequest = {
  readonly application: Application;
  /** Must be on the callback domain that the application registered. */
  readonly redirectUri: string;
};

/** A listener on 127.0.0.1 for one authorization. */
export type AuthorizationReceiver = {
  readonly redirectUri: string;
  /** The address to open in a browser. */
  readonly authorizeUrl: string;
  /** The code, once the browser has come back. Rejects when it is declined, late or interrupted. */
  readonly code: Promise<Secret>;
  close(): Promise<void>;
};

/** Everything about credentials, tokens and login: what the `auth` commands are made of. */
export type AuthSession = {
  /** What is in force and why the rest is not. Changes and sends nothing. */
  explain(): CredentialExplanation;
  /** Gets a new access token now. */
  refresh(): Promise<TokenFacts>;
  /** Renews the refresh token; ends the old one everywhere. Sends nothing before its last 30 days. */
  renew(): Promise<Renewal>;
  /** Removes what is stored of the credentials in force. */
  logOut(): Promise<Logout>;
  /** The credentials in force, still wrapped. */
  export(): ExportedCredentials;
  readonly profiles: {
    list(): readonly ProfileSummary[];
    use(name: string): Promise<void>;
    rename(from: string, to: string): Promise<void>;
    remove(name: string): Promise<void>;
  };
  /**
   * The application to log in with: AppKey and secret given here, else those in force. Throws
   * `CREDENTIALS_MISSING` naming what is missing.
   */
  loginApplication(given: {
    readonly appKey?: string | undefined;
    readonly appSecret?: Secret | undefined;
  }): LoginApplication;
  /**
   * The address of the authorize page, with a state that {@link AuthSession.readAnswer} checks later, in any
   * process, and the redirect address as it is sent.
   */
  authorizeUrl(request: AuthorizationRequest): {
    readonly url: string;
    readonly redirectUri: string;
    readonly state: string;
  };
  /** Opens a listener on this machine, `127.0.0.1` or `localhost`; port 0 chooses a free one. */
  receive(options: {
    readonly application: Application;
    readonly host: string;
    readonly port: number;
  }): Promise<AuthorizationReceiver>;
  /**
   * Reads what a person sent back: the whole address or a bare code. Throws `USAGE_INVALID` for anything
   * else, for a state of somebody else or one that is too old, and for a refusal by the user.
   */
  readAnswer(
    pasted: string,
    request: {readonly application: Application; readonly redirectUri?: string | undefined},
  ): {readonly code: Secret; readonly redirectUri: string};
  /**
   * Exchanges the code, saves what it brought, and proves the token with one call; a login that is refused is taken
   * back. Throws before anything is spent when it cannot be saved, and after it is saved when nobody knows whether the
   * token works.
   */
  logIn(options: {
    readonly login: LoginApplication;
    readonly code: Secret;
    readonly redirectUri: string;
    readonly saveSecret: boolean;
  }): Promise<SavedLogin>;
  /** Where an authorization returns to unless told otherwise, for `auth url`. */
  readonly defaultRedirectUri: string;
};
