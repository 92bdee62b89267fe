import type {SandboxApplication} from '../settings/application.ts';
import type {SwitchableOptions} from '../settings/switchable-options.ts';

type Lifetimes = Pick<SwitchableOptions, 'accessTokenSeconds' | 'refreshTokenSeconds' | 'codeSeconds'>;
type Issued = {
  readonly appKey: string;
  /** Milliseconds since 1970. */
  endsAtMs(): number;
};
type IssuedCode = Issued & {readonly redirectUri: string};

/** Access tokens, refresh tokens and codes of one sandbox. Held in memory, forgotten with it. */
export class GrantRegister {
  readonly #lifetimes: () => Lifetimes;
  readonly #now: () => number;
  readonly #accessTokens = new Map<string, Issued>();
  readonly #refreshTokens = new Map<string, Issued>();
  readonly #codes = new Map<string, IssuedCode>();

  /** @param lifetimes those in force at the moment */
  constructor(lifetimes: () => Lifetimes, now: () => number) {
    this.#lifetimes = lifetimes;
    this.#now = now;
  }

  /**
   * Makes the grant that an application is defined with usable. Its time begins at this moment and is as long
   * as the lifetime in force, so that a sandbox that runs can be told to let it end soon.
   */
  admit({appKey, refreshToken}: SandboxApplication): void {
    const admittedAtMs = this.#now();
    if (refreshToken !== undefined) {
      const endsAtMs = () => admittedAtMs + this.#lifetimes().refreshTokenSeconds * 1000;
      this.#refreshTokens.set(refreshToken.reveal(), {appKey, endsAtMs});
    }
  }

  issueAccessToken(appKey: string): string {
    return issue(this.#accessTokens, {appKey, endsAtMs: this.#endAfter('accessTokenSeconds')});
  }

  /** @param endsAtMs when it ends, in milliseconds since 1970; its whole lifetime from this moment if absent */
  issueRefreshToken(appKey: string, endsAtMs?: number): string {
    const end = endsAtMs === undefined ? this.#endAfter('refreshTokenSeconds') : () => endsAtMs;
    return issue(this.#refreshTokens, {appKey, endsAtMs: end});
  }

  issueCode(appKey: string, redirectUri: string): string {
    return issue(this.#codes, {appKey, redirectUri, endsAtMs: this.#endAfter('codeSeconds')});
  }

  /** Whether a token is of this application and has not ended. */
  acceptsAccessToken(token: string, appKey: string): boolean {
    return this.#valid(this.#accessTokens.get(token), appKey) !== undefined;
  }

  /** When a refresh token ends, in milliseconds since 1970; undefined if it is unknown, foreign or over. */
  refreshTokenEnd(token: string, appKey: string): number | undefined {
    return this.#valid(this.#refreshTokens.get(token), appKey)?.endsAtMs();
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

  /** Ends every access token of one application. */
  revokeAccessTokensOf(appKey: string): void {
    for (const [token, issued] of this.#accessTokens) {
      if (issued.appKey === appKey) {
        this.#accessTokens.delete(token);
      }
    }
  }

  /** Ends every access token. */
  revokeAccessTokens(): void {
    this.#accessTokens.clear();
  }

  /** Ends every refresh token, as a changed password does. */
  revokeRefreshTokens(): void {
    this.#refreshTokens.clear();
  }

  #endAfter(lifetime: keyof Lifetimes): () => number {
    const endsAtMs = this.#now() + this.#lifetimes()[lifetime] * 1000;
    return () => endsAtMs;
  }

  #valid<Found extends Issued>(issued: Found | undefined, appKey: string): Found | undefined {
    return issued !== undefined && issued.appKey === appKey && this.#now() < issued.endsAtMs()
      ? issued
      : undefined;
  }
}

function issue<Kind extends Issued>(register: Map<string, Kind>, issued: Kind): string {
  const text = process.getBuiltinModule('node:crypto').randomUUID();
  register.set(text, issued);
  return text;
}
