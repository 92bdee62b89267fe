import type {JsonValue} from '../wire/json-text.ts';
import type {ServiceAnswer} from './sandbox-api.ts';

/** Success in the cross-border form, envelope A (contracts.md section 2; code and text are the pages' examples). */
export function businessSuccess(result: JsonValue, success: boolean | 'true' = true): ServiceAnswer {
  return {httpStatus: 200, data: {result: {success, code: 'S0000', message: '成功', result}}};
}

/** A refusal by the service, which is HTTP 200 all the same (gateway.md section 8). */
export function businessRefusal(
  refusal: {readonly code: string; readonly message: string},
  success: boolean | 'false' = false,
): ServiceAnswer {
  return {httpStatus: 200, data: {result: {success, code: refusal.code, message: refusal.message}}};
}
