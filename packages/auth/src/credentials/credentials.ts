import {Secret} from '@ali1688/contracts/ports';

/** What the user gave, as far as it was given. Secrets are wrapped from the start. (surface.md section 2) */
export type Credentials = {
  readonly appKey?: string;
  readonly appSecret?: Secret;
  readonly refreshToken?: Secret;
  /** Used as given; never stored and never renewed. */
  readonly accessToken?: Secret;
  /** Names of saved logins that could be used and are not, as none of them is the current one. */
  readonly otherProfiles?: readonly string[];
};

/**
 * Reads the four credential variables. White space around a value is dropped, as files with
 * settings often end in some; an empty value counts as not set.
 */
export function readEnvironmentCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): Credentials {
  const appKey = valueOf(environment['ALI1688_APP_KEY']);
  const appSecret = secretOf(environment['ALI1688_APP_SECRET']);
  const refreshToken = secretOf(environment['ALI1688_REFRESH_TOKEN']);
  const accessToken = secretOf(environment['ALI1688_ACCESS_TOKEN']);
  return {
    ...(appKey && {appKey}),
    ...(appSecret && {appSecret}),
    ...(refreshToken && {refreshToken}),
    ...(accessToken && {accessToken}),
  };
}

/** Whether two secrets are the same text. */
export function isSameSecret(first: Secret, second: Secret | undefined): boolean {
  return first.reveal() === second?.reveal();
}

function valueOf(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function secretOf(text: string | undefined): Secret | undefined {
  const value = valueOf(text);
  return value === undefined ? undefined : new Secret(value);
}
