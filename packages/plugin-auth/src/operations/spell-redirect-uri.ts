/**
 * A redirect address as a browser spells it: `https://host` is `https://host/`. 1688 is sent it twice, for
 * the code and for the exchange, and both must be the same. An address that is none is left as it is, to
 * be refused where it is used.
 */
export function spellRedirectUri(redirectUri: string): string {
  return URL.canParse(redirectUri) ? new URL(redirectUri).href : redirectUri;
}
