import {jsonAnswer, type Answer} from './answer.ts';

/** A refusal by the gateway itself, before any service is asked (gateway.md sections 5 and 6). */
export type GatewayRefusal = {
  readonly httpStatus: number;
  readonly errorCode: string;
  readonly errorMessage: string;
  /** The body is the message alone, not JSON. */
  readonly isPlainText?: boolean;
};

/** The flat body `{error_code, error_message, exception}`; `exception` repeats the message (section 5). */
export function refusalAnswer({httpStatus, errorCode, errorMessage, isPlainText}: GatewayRefusal): Answer {
  if (isPlainText === true) {
    return {httpStatus, contentType: 'text/plain;charset=UTF-8', body: errorMessage};
  }
  return jsonAnswer(httpStatus, {
    error_code: errorCode,
    error_message: errorMessage,
    exception: errorMessage,
  });
}
