import {canonicalString, signatureParameter, signCanonicalString} from '@ali1688/gateway/signing';
import {madeUpRefusals} from '../settings/not-established.ts';
import type {SandboxState} from '../state/sandbox-state.ts';
import type {GatewayRefusal} from '../wire/gateway-refusal.ts';
import type {CheckedCall} from './check.ts';
import {nameSortedString} from './name-sorted-string.ts';

const longestDriftMs = 15 * 60 * 1000;

/**
 * Third check: repeated parameters, the signature, and in strict mode the timestamp
 * (gateway.md sections 2, 7 and 13). A repeated parameter is refused first, since it is not
 * established what would have to be signed.
 */
export function checkSignature(state: SandboxState, call: CheckedCall): GatewayRefusal | undefined {
  const httpStatus = state.settings.unstatedHttpStatus;
  if (call.parameters.hasRepeatedName() && state.settings.repeatedParameter === 'refused') {
    return {httpStatus, ...madeUpRefusals.repeated};
  }
  if (!call.api.contract.signed) {
    return undefined;
  }
  const sent = call.parameters.valueOf(signatureParameter);
  if (sent === undefined) {
    return {httpStatus, ...madeUpRefusals.signatureMissing};
  }
  if (!isRight(state, call, sent)) {
    return {httpStatus, errorCode: 'gw.SignatureInvalid', errorMessage: 'Invalid signature'};
  }
  const timestamp = call.parameters.valueOf('_aop_timestamp');
  const isTimely = timestamp === undefined || Math.abs(Number(timestamp) - state.now()) <= longestDriftMs;
  return state.settings.timestampDrift === 'ignored' || isTimely
    ? undefined
    : {httpStatus, ...madeUpRefusals.timestamp};
}

function isRight(
  {settings}: SandboxState,
  {signedPath, parameters, application}: CheckedCall,
  sent: string,
): boolean {
  const canonical = settings.signedOrder === 'strings' ? canonicalString : nameSortedString;
  const expected = signCanonicalString(canonical(signedPath, parameters.entries), application.appSecret);
  return expected === (settings.lowerCaseSignature === 'accepted' ? sent.toUpperCase() : sent);
}
