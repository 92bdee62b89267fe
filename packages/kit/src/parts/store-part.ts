import {
  describeStore,
  explainCredentials,
  readEnvironmentCredentials,
  type CredentialExplanation,
  type StoreDescription,
} from '@ali1688/auth';
import {isKernelLockAvailable} from '@ali1688/home';
import {readCredentialSetting} from '../runtime/credential-setting.ts';
import type {PartOpening} from '../operation/parts.ts';

/** The token store as `doctor` looks at it. */
export type StorePart = {
  /** What is in force and why the rest is not. Changes and sends nothing. */
  explainCredentials(): CredentialExplanation;
  /** Whether this Node has the kernel lock that lets processes share one token request. */
  isKernelLockAvailable(): boolean;
  /** The token store as it stands; changes nothing. Throws `USAGE_INVALID` for a bad `ALI1688_HOME`. */
  describeStore(): StoreDescription;
};

/** Opens the token store for a look. Nothing is looked up before it is asked for. */
export function openStorePart({runtime, scope}: PartOpening): StorePart {
  const {settings, environment} = runtime;
  return {
    explainCredentials() {
      const {resolved, slot, home} = readCredentialSetting(runtime, scope.log);
      return explainCredentials({resolved, home, gatewayUrl: settings.gatewayUrl, slot});
    },
    isKernelLockAvailable,
    describeStore: () =>
      describeStore({
        home: runtime.openHome(),
        gatewayUrl: settings.gatewayUrl,
        credentials: readEnvironmentCredentials(environment),
      }),
  };
}
