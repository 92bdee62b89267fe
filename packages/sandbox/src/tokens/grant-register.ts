import type {SandboxApplication} from '../application.ts';

/** Milliseconds that an authorization code lives; it works once (gateway.md section 4.1). */
const codeLifetimeMs = 120_000;

/** Lifetimes in seconds (gateway.md section 4.4: 10 hours, half a year). */
export type Lifetimes = {readonly accessTokenSeconds: number; readonly refreshTokenSeconds: number};

type Issued = {readonly appKey: string; readonly endsAtMs: number};
type IssuedCode = Issued & {readonly redirectUri: string};

/** Access tokens, refresh tokens and codes of one sandbox. Held in memory, forgotten with it. */
export class GrantRegister {
  readonly lifetimes: Lifetimes;
  readonly #now: () => number;
  readonly #accessTokens = new Map<string, Issued>();
  readonly #refreshTokens = new Map<string, Issued>();
  readonly #codes = new Map<string, IssuedCode>();

  constructor(lifetimes: Lifetimes, now: () => number) {
    this.lifetimes = lifetimes;
    this.#now = now;
  }

  /** Makes the grant that an application is defined with usable; its time begins at this moment. */
  admit(application: SandboxApplication): void {
    if (application.refreshToken !== undefined) {
      this.#refreshTokens.set(application.refreshToken.reveal(), this.#refreshTokenOf(application.appKey));
    }
  }

  issueAccessToken(appKey: string): string {
    const endsAtMs = this.#now() + this.lifetimes.accessTokenSeconds * 1000;
    return issue(this.#accessTokens, {appKey, endsAtMs});
  }

  issueRefreshToken(appKey: string): string {
    return issue(this.#refreshTokens, this.#refreshTokenOf(appKey));
  }

  issueCode(appKey: string, redirectUri: string): string {
    return issue(this.#codes, {appKey, redirectUri, endsAtMs: this.#now() + codeLifetimeMs});
  }

  /** Whether a token is of this application and has not ended. */
  acceptsAccessToken(token: string, appKey: string): boolean {
    return this.#valid(this.#accessTokens.get(token), appKey) !== undefined;
  }

  /** When a refresh token ends, in milliseconds since 1970; undefined if it is unknown, foreign or over. */
  refreshTokenEnd(token: string, appKey: string): number | undefined {
    return this.#valid(this.#refreshTokens.get(token), appKey)?.endsAtMs;
  }

  /**
   * Uses a code up, also when it is refused. The address must be the one the code was sent to; `default`,
   * which one official SDK sends, passes (gateway.md section 4.2).
   */
  redeemCode(code: string, appKey: string, redirectUri: string | undefined): boolean {
    const issued = this.#valid(this.#codes.get(code), appKey);
    this.#codes.delete(code);
    return issued !== undefined && (redirectUri === issued.redirectUri || redirectUri === 'default');
  }

  revokeAccessToken(token: string): void {
    this.#accessTokens.delete(token);
  }

  revokeRefreshToken(token: string): void {
    this.#refreshTokens.delete(token);
  }

  /** Ends every access token. */
  revokeAccessTokens(): void {
    this.#accessTokens.clear();
  }

  /** Ends every refresh token, as a changed password does. */
  revokeRefreshTokens(): void {
    this.#refreshTokens.clear();
  }

  #refreshTokenOf(appKey: string): Issued {
    return {appKey, endsAtMs: this.#now() + this.lifetimes.refreshTokenSeconds * 1000};
  }

  #valid<Found extends Issued>(issued: Found | undefined, appKey: string): Found | undefined {
    return issued !== undefined && issued.appKey === appKey && this.#now() < issued.endsAtMs
      ? issued
      : undefined;
  }
}

function issue<Kind extends Issued>(register: Map<string, Kind>, issued: Kind): string {
  const text = process.getBuiltinModule('node:crypto').randomUUID();
  register.set(text, issued);
  return text;
}
