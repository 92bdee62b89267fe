import type {SandboxState} from '../state/sandbox-state.ts';
import type {GatewayRefusal} from '../wire/gateway-refusal.ts';
import type {CheckedCall} from './check.ts';

/**
 * Fifth check: the access token, where the API needs one. An API that needs none lets an invented
 * one pass (gateway.md section 7).
 */
export function checkToken(state: SandboxState, call: CheckedCall): GatewayRefusal | undefined {
  if (!call.api.contract.needsToken) {
    return undefined;
  }
  const {tokenMissingBody, tokenMissingText, tokenRejectedText} = state.settings;
  const token = call.parameters.valueOf('access_token') ?? '';
  if (token === '') {
    const isPlainText = tokenMissingBody === 'text';
    return {httpStatus: 401, errorCode: '401', errorMessage: tokenMissingText, isPlainText};
  }
  // The fault ends the token, so that a client passes only with another one.
  if (state.faults.strike(['expired-token'], call.api) !== undefined) {
    state.grants.revokeAccessToken(token);
  }
  return state.grants.acceptsAccessToken(token, call.application.appKey)
    ? undefined
    : {httpStatus: 401, errorCode: '401', errorMessage: tokenRejectedText};
}
