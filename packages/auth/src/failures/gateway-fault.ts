import type {GatewayFault} from '@ali1688/contracts/errors';
import type {Secret} from '@ali1688/contracts/ports';
import {maxTokenLength, ownText, ownValue} from '../reading/own-value.ts';

/** Codes as the gateway and OAuth write them: `gw.APIACLDecline`, `ISP.SYSTEM_ERROR`, `invalid_grant`, `401`. */
const codePattern =
  /^(?:(?:gw|ISV|ISP)\.[A-Za-z0-9_.]{1,48}|[a-z]{2,20}(?:_[a-z]{2,20}){0,3}|\d{1,4}(?:_\d{1,3})?)$/;
/** A code at least this long that is a part of a secret is taken for an echo of it. */
const tellingLength = 6;

/** The error code of an answer, as the gateway (`error_code`, `errorCode`) or OAuth (`error`) spells it. */
export function errorCodeOf(answer: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of ['error_code', 'errorCode', 'error']) {
    const value = ownValue(answer, key);
    const code = typeof value === 'number' ? String(value) : ownText(answer, key, maxTokenLength);
    if (code !== undefined) return code;
  }
  return undefined;
}

/**
 * What an error may tell of a refusal: the status, and the code if it looks like one. A token
 * service may echo the request, so no other text of the answer is taken over, and a code that
 * holds a secret or is part of one is left out too. (token-store.md section 13)
 */
export function gatewayFault(
  httpStatus: number,
  errorCode: string | undefined,
  secrets: readonly Secret[],
): GatewayFault {
  if (errorCode === undefined || !codePattern.test(errorCode)) return {httpStatus};
  const isEcho = secrets.some((secret) => {
    const value = secret.reveal();
    return errorCode.includes(value) || (errorCode.length >= tellingLength && value.includes(errorCode));
  });
  return isEcho ? {httpStatus} : {httpStatus, errorCode};
}
