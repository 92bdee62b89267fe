import type {StoreDescription} from '@ali1688/auth';
import type {AuthSession} from './auth-session.ts';
import type {CredentialSurroundings} from './credential-setting.ts';
import type {SecretGuard} from './secret-guard.ts';

/** What the parts for the host's own commands are made of. */
export type AuthSurroundings = CredentialSurroundings & {
  readonly guard: SecretGuard;
  /** Whether nothing may be changed or sent. */
  readonly dryRun: boolean;
  /** Opens the user's browser; false where there is none. */
  readonly openBrowser: (url: string) => Promise<boolean>;
};

/** The parts of a session that only commands of the host reach. A query never loads them. */
export type HostParts = {
  /** Credentials, tokens and login. */
  readonly auth: AuthSession;
  /** Whether this Node has the kernel lock that lets processes share one token request. */
  isKernelLockAvailable(): boolean;
  /** The token store as it stands; changes nothing. Throws `USAGE_INVALID` for a bad `ALI1688_HOME`. */
  describeStore(): StoreDescription;
};

/** Makes the parts; an operation brings it along, so that nobody else's bundle holds them. */
export type OpenHostParts = (surroundings: AuthSurroundings) => HostParts;
