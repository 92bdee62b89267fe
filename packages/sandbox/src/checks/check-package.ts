import {belongsToGateway} from '../entries/sandbox-api.ts';
import type {SandboxState} from '../state/sandbox-state.ts';
import type {GatewayRefusal} from '../wire/gateway-refusal.ts';
import type {CheckedCall} from './check.ts';

/** Seventh check: the paid call package. A call that comes this far uses one up (gateway.md sections 6 and 7). */
export function checkPackage(
  state: SandboxState,
  {api, application}: CheckedCall,
): GatewayRefusal | undefined {
  const left = belongsToGateway(api) ? undefined : state.callsLeft.get(application.appKey);
  if (state.faults.strike(['no-usage-left'], api) !== undefined || left === 0) {
    return {httpStatus: 400, errorCode: 'gw.NoUsageLeftError', errorMessage: 'SLA bill has no usage left'};
  }
  if (left !== undefined) {
    state.callsLeft.set(application.appKey, left - 1);
  }
  return undefined;
}
