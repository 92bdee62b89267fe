import {isLoopbackHost, sandboxAppKey} from '@ali1688/contracts/ports';
import type {Settings} from './settings.ts';

/**
 * Whether answers of this run are made up: with `--sandbox`, and also when the gateway is a
 * sandbox in a process of its own, which a loopback address and the sandbox's AppKey tell.
 *
 * @param appKey gives that of the application in force, as far as it is known; asked only for a gateway of this
 *   machine
 */
export function pointsAtSandbox(settings: Settings, appKey: () => string | undefined): boolean {
  if (settings.sandbox) return true;
  if (!isLoopbackHost(new URL(settings.gatewayUrl).hostname)) return false;
  return appKey() === sandboxAppKey;
}
