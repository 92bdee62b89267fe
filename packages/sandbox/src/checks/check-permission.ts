import {belongsToGateway} from '../entries/sandbox-api.ts';
import type {SandboxState} from '../state/sandbox-state.ts';
import type {GatewayRefusal} from '../wire/gateway-refusal.ts';
import type {CheckedCall} from './check.ts';

/** Sixth check: whether the application may call this API (gateway.md sections 6 and 7). */
export function checkPermission(
  state: SandboxState,
  {api, application}: CheckedCall,
): GatewayRefusal | undefined {
  const isAllowed =
    belongsToGateway(api) ||
    application.allowedApis === undefined ||
    application.allowedApis.includes(api.contract.name);
  return isAllowed && state.faults.strike(['acl-decline'], api) === undefined
    ? undefined
    : {httpStatus: 400, errorCode: 'gw.APIACLDecline', errorMessage: 'AppKey is not allowed(acl)'};
}
