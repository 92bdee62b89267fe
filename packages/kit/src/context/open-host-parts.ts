import {describeStore, isKernelLockAvailable, locateStore, readEnvironmentCredentials} from '@ali1688/auth';
import {createAuthSession} from './create-auth-session.ts';
import type {AuthSurroundings, HostParts} from './host-parts.ts';

/** Makes what only commands of the host reach. Nothing is looked up before it is asked for. */
export function openHostParts(surroundings: AuthSurroundings): HostParts {
  const {settings, environment, clock} = surroundings;
  return {
    auth: createAuthSession(surroundings),
    isKernelLockAvailable,
    describeStore: () =>
      describeStore({
        location: locateStore(environment),
        gatewayUrl: settings.gatewayUrl,
        credentials: readEnvironmentCredentials(environment),
        clock,
      }),
  };
}
