import {isLoopbackHost, sandboxAppKey} from '@ali1688/contracts/ports';
import type {Environment} from '../host/environment.ts';
import type {Settings} from './settings.ts';

/**
 * Whether answers of this run are made up: with `--sandbox`, and also when the gateway is a
 * sandbox in a process of its own, which a loopback address and the sandbox's AppKey tell.
 */
export function pointsAtSandbox(settings: Settings, environment: Environment): boolean {
  if (settings.sandbox) return true;
  return (
    environment.ALI1688_APP_KEY?.trim() === sandboxAppKey &&
    isLoopbackHost(new URL(settings.gatewayUrl).hostname)
  );
}
