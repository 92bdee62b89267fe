import type {ErrorCode} from './error-codes.ts';

/** What a code of the gateway can mean. */
export type GatewayCodeMeaning = Extract<
  ErrorCode,
  | 'API_REJECTED'
  | 'API_UNSUPPORTED'
  | 'APP_KEY_UNKNOWN'
  | 'GATEWAY_UNAVAILABLE'
  | 'PERMISSION_DENIED'
  | 'QUOTA_EXHAUSTED'
  | 'RATE_LIMITED'
  | 'SIGNATURE_REJECTED'
  | 'TOKEN_REJECTED'
>;

type Meanings = readonly (readonly [RegExp, GatewayCodeMeaning])[];

const names: Meanings = [
  [/^gw\.Signature(Invalid|Missing)$/i, 'SIGNATURE_REJECTED'],
  [/^gw\.AppKey(NotFound|Missing)$/i, 'APP_KEY_UNKNOWN'],
  [/^gw\.UserNotLogin$/i, 'TOKEN_REJECTED'],
  [/^gw\.APIACLDecline$/i, 'PERMISSION_DENIED'],
  [/^gw\.NoUsageLeft/i, 'QUOTA_EXHAUSTED'],
  [/^gw\.Qos/i, 'RATE_LIMITED'],
  [/^gw\.APIUnsupported$/i, 'API_UNSUPPORTED'],
  [/^gw\.Timeout/i, 'GATEWAY_UNAVAILABLE'],
  [/^(gw\.ParamMissing|gw\.IllegalParam|ISV\..*)$/i, 'API_REJECTED'],
];

/** The spelling of 2014; only 401 is still seen. `403` is the call limit of that time. */
const numbers: Meanings = [
  [/^401$/, 'TOKEN_REJECTED'],
  [/^403$/, 'QUOTA_EXHAUSTED'],
  [/^404$/, 'API_UNSUPPORTED'],
  [/^50[0-4]$/, 'GATEWAY_UNAVAILABLE'],
];

/**
 * What an error code of the gateway that is a name means, such as `gw.APIACLDecline`, whether an API was called or a
 * token asked for; undefined for any other. (gateway.md section 6)
 */
export function meaningOfGatewayName(errorCode: string): GatewayCodeMeaning | undefined {
  return names.find(([pattern]) => pattern.test(errorCode))?.[1];
}

/** The same for a number as an error code. Behind an API the numbers of a service mean something else. */
export function meaningOfGatewayNumber(errorCode: string): GatewayCodeMeaning | undefined {
  return numbers.find(([pattern]) => pattern.test(errorCode))?.[1];
}
