/**
 * Every error code a program may meet, with the exit status of its class.
 * Part of the public surface: a code is added, never renamed.
 */
export const exitCodes = {
  API_REJECTED: 1,
  API_UNSUPPORTED: 1,
  RESPONSE_INVALID: 1,
  UNEXPECTED: 1,
  USAGE_INVALID: 2,
  CATEGORY_REQUIRED: 2,
  CATEGORY_UNKNOWN: 2,
  SNAPSHOT_MISSING: 2,
  CREDENTIALS_MISSING: 3,
  TOKEN_REJECTED: 3,
  REFRESH_REJECTED: 3,
  SIGNATURE_REJECTED: 3,
  APP_KEY_UNKNOWN: 3,
  PERMISSION_DENIED: 4,
  QUOTA_EXHAUSTED: 4,
  RATE_LIMITED: 5,
  NETWORK: 6,
  TIMEOUT: 6,
  GATEWAY_UNAVAILABLE: 6,
  PARTIAL: 7,
  STATE_UNUSABLE: 8,
  INTERRUPTED: 130,
} as const;

/** Exit status where something happened that a command watches for. It is no failure. */
export const happenedExitCode = 10;

/** Code of a failure, as printed in `error.code`. */
export type ErrorCode = keyof typeof exitCodes;

/** Whether a text is one of the suite's error codes. */
export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === 'string' && Object.hasOwn(exitCodes, text);
}
