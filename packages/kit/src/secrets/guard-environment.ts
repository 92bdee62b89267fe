import {Secret} from '@ali1688/contracts/ports';
import type {Environment} from '../settings/environment.ts';
import type {SecretGuard} from './secret-guard.ts';

/** Protects every secret that the environment holds, whether or not this run uses it. */
export function guardEnvironment(guard: SecretGuard, environment: Environment): void {
  const secrets = [
    environment.ALI1688_APP_SECRET,
    environment.ALI1688_REFRESH_TOKEN,
    environment.ALI1688_ACCESS_TOKEN,
  ];
  for (const secret of secrets) {
    if (secret !== undefined) guard.protect(new Secret(secret.trim()));
  }
}
