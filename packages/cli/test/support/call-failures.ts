import type {ErrorCode} from '@ali1688/contracts/errors';
import {canaries} from './canaries.ts';
import {
  answerWrongShape,
  breakOff,
  cutBody,
  dropConnection,
  grantNothing,
  hang,
  redirect,
  refuse,
  refuseGrant,
  refuseInBody,
  showPage,
  type Behaviour,
} from './echo-gateway.ts';
import type {Variables} from './place.ts';

/** One way in which a call fails. */
export type CallFailure = {
  readonly name: string;
  /** The gateway; it answers well if absent. */
  readonly api?: Behaviour;
  /** The token service; it grants a token if absent. */
  readonly token?: Behaviour;
  readonly variables?: Variables;
  /** What `ranking top-list` ends with. */
  readonly code: ErrorCode;
};

/** The limit of one request where a failure is repeated or waited for; it bounds the whole call too. */
const shortly: Variables = {ALI1688_TIMEOUT: '0.4'};
const givenToken: Variables = {ALI1688_ACCESS_TOKEN: canaries.accessToken};
const proxyUser = `user:${canaries.proxyPassword}@`;

/** Ways in which a call fails, each with as many secrets in the answer as fit. */
export const callFailures: readonly CallFailure[] = [
  {name: 'a secret is wrong', api: refuse(400, 'gw.SignatureInvalid'), code: 'SIGNATURE_REJECTED'},
  {name: 'the AppKey is unknown', api: refuse(400, 'gw.AppKeyNotFound'), code: 'APP_KEY_UNKNOWN'},
  {name: 'the token has expired', api: refuse(401, '401'), code: 'TOKEN_REJECTED'},
  {
    name: 'the given access token has expired',
    api: refuse(401, '401'),
    variables: givenToken,
    code: 'TOKEN_REJECTED',
  },
  {name: 'the permission is missing', api: refuse(400, 'gw.APIACLDecline'), code: 'PERMISSION_DENIED'},
  {name: 'the package is used up', api: refuse(400, 'gw.NoUsageLeftError'), code: 'QUOTA_EXHAUSTED'},
  {name: 'the API does not exist', api: refuse(400, 'gw.APIUnsupported'), code: 'API_UNSUPPORTED'},
  {name: 'a parameter is refused', api: refuse(400, 'gw.IllegalParam'), code: 'API_REJECTED'},
  {name: 'the service refuses', api: refuseInBody, code: 'API_REJECTED'},
  {name: 'calls are too frequent', api: refuse(400, 'gw.QosAppFrequencyLimit'), code: 'RATE_LIMITED'},
  {name: 'the gateway is down', api: showPage(503), code: 'GATEWAY_UNAVAILABLE'},
  {name: 'a page comes instead of JSON', api: showPage(200), code: 'RESPONSE_INVALID'},
  {name: 'the call is redirected', api: redirect, code: 'RESPONSE_INVALID'},
  {name: 'the gateway hangs', api: hang, variables: shortly, code: 'TIMEOUT'},
  {name: 'the body is cut', api: cutBody, code: 'NETWORK'},
  {name: 'the connection is dropped', api: dropConnection, code: 'NETWORK'},
  {name: 'the JSON breaks off', api: breakOff, code: 'RESPONSE_INVALID'},
  {name: 'the data has another shape', api: answerWrongShape, code: 'RESPONSE_INVALID'},
  {name: 'the refresh token is refused', token: refuseGrant, code: 'REFRESH_REJECTED'},
  {name: 'the token service grants nothing', token: grantNothing, code: 'REFRESH_REJECTED'},
  {name: 'the token service is down', token: showPage(503), code: 'GATEWAY_UNAVAILABLE'},
  {name: 'the token service shows a page', token: showPage(200), code: 'RESPONSE_INVALID'},
  {name: 'the token service redirects', token: redirect, code: 'RESPONSE_INVALID'},
  {name: 'the token service breaks off', token: breakOff, code: 'RESPONSE_INVALID'},
  {name: 'the token service hangs', token: hang, variables: shortly, code: 'TIMEOUT'},
  {name: 'the token service limits', token: refuse(400, 'gw.QosAppFrequencyLimit'), code: 'RATE_LIMITED'},
  {
    name: 'a proxy with a password cannot be reached',
    // The connection is tried twice, which has to fit into the limit on a busy machine too.
    variables: {HTTP_PROXY: `http://${proxyUser}127.0.0.1:9`, ALI1688_TIMEOUT: '2'},
    code: 'NETWORK',
  },
  {
    name: 'the address of a proxy is none',
    variables: {HTTP_PROXY: `ftp://${proxyUser}127.0.0.1:9`},
    code: 'USAGE_INVALID',
  },
  {
    name: 'the address of the gateway holds a password',
    variables: {ALI1688_GATEWAY_URL: `https://${proxyUser}gw.open.1688.com/openapi`},
    code: 'USAGE_INVALID',
  },
  {name: 'the AppKey is missing', variables: {ALI1688_APP_KEY: undefined}, code: 'CREDENTIALS_MISSING'},
  {name: 'there is no grant', variables: {ALI1688_REFRESH_TOKEN: undefined}, code: 'CREDENTIALS_MISSING'},
  {name: 'the home is not absolute', variables: {ALI1688_HOME: 'home'}, code: 'USAGE_INVALID'},
  {name: 'the profile does not exist', variables: {ALI1688_PROFILE: 'shop'}, code: 'CREDENTIALS_MISSING'},
];
