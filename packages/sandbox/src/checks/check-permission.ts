import type {SandboxState} from '../sandbox-state.ts';
import type {Call} from './call.ts';
import type {GatewayRefusal} from './gateway-refusal.ts';

/** Sixth check: whether the application may call this API (gateway.md sections 6 and 7). */
export function checkPermission(state: SandboxState, {api, application}: Call): GatewayRefusal | undefined {
  const isAllowed =
    api.belongsToGateway ||
    application.allowedApis === undefined ||
    application.allowedApis.includes(api.name);
  return isAllowed && state.faults.strike(['acl-decline'], api) === undefined
    ? undefined
    : {httpStatus: 400, errorCode: 'gw.APIACLDecline', errorMessage: 'AppKey is not allowed(acl)'};
}
