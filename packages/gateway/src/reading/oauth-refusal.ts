import {isRecord} from '@ali1688/contracts/json';
import {firstText} from './plain-object.ts';
import type {Refusal} from './refusal.ts';

/**
 * The token service's own refusal, `{error, error_description}`. A body with `error_code` is
 * the gateway's instead. (gateway.md section 4.6)
 */
export function findOauthRefusal(value: unknown): Refusal | undefined {
  if (!isRecord(value) || firstText(value, ['error_code']) !== undefined) {
    return undefined;
  }
  const error = firstText(value, ['error']);
  if (error === undefined) {
    return undefined;
  }
  return {origin: 'oauth', errorCode: error, errorMessage: firstText(value, ['error_description'])};
}
