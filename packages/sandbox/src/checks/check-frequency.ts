import {madeUpRefusals} from '../not-established.ts';
import type {SandboxState} from '../sandbox-state.ts';
import type {Call} from './call.ts';
import type {GatewayRefusal} from './gateway-refusal.ts';

/** Fourth check: the limits of the application and of one API (gateway.md sections 6 and 9). */
export function checkFrequency(state: SandboxState, {api, application}: Call): GatewayRefusal | undefined {
  const {appKey, requestsPerSecond, requestsPerSecondPerApi} = application;
  if (state.faults.strike(['app-frequency'], api) || !state.frequency.admit(appKey, requestsPerSecond)) {
    const errorMessage = 'App call exceeds limited frequency';
    return {httpStatus: 400, errorCode: 'gw.QosAppFrequencyLimit', errorMessage};
  }
  const meterName = `${appKey} ${api.name}`;
  if (
    state.faults.strike(['api-frequency'], api) ||
    !state.frequency.admit(meterName, requestsPerSecondPerApi)
  ) {
    return {httpStatus: state.settings.unstatedHttpStatus, ...madeUpRefusals.apiFrequency};
  }
  return undefined;
}
