import {madeUpRefusals} from '../settings/not-established.ts';
import type {SandboxState} from '../state/sandbox-state.ts';
import type {GatewayRefusal} from '../wire/gateway-refusal.ts';
import type {CheckedCall} from './check.ts';

/** Fourth check: the limits of the application and of one API (gateway.md sections 6 and 9). */
export function checkFrequency(
  state: SandboxState,
  {api, application}: CheckedCall,
): GatewayRefusal | undefined {
  const {appKey, requestsPerSecond, requestsPerSecondPerApi} = application;
  if (state.faults.strike(['app-frequency'], api) || !state.frequency.admit(appKey, requestsPerSecond)) {
    const errorMessage = 'App call exceeds limited frequency';
    return {httpStatus: 400, errorCode: 'gw.QosAppFrequencyLimit', errorMessage};
  }
  const meterName = `${appKey} ${api.contract.name}`;
  if (
    state.faults.strike(['api-frequency'], api) ||
    !state.frequency.admit(meterName, requestsPerSecondPerApi)
  ) {
    return {httpStatus: state.settings.unstatedHttpStatus, ...madeUpRefusals.apiFrequency};
  }
  return undefined;
}
