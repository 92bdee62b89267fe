import {apiPath, type Api} from '@ali1688/contracts';
import type {Application, Secret} from '@ali1688/contracts/ports';
import {formBody} from '../encoding/form-body.ts';
import {canonicalString, signatureParameter, type WireParameter} from '../signing/canonical-string.ts';
import {signCanonicalString} from '../signing/signature.ts';

/** The parameter that carries the access token; signed like any other. */
export const tokenParameter = 'access_token';

/** What of a call is encoded and signed. */
export type PlannedRequest = {
  readonly api: Pick<Api, 'protocol' | 'namespace' | 'name' | 'version'>;
  /** `namespace:name:version` */
  readonly id: string;
  /** Without token and signature. */
  readonly parameters: readonly WireParameter[];
};

/**
 * A signed request, ready to be sent. Where a token is sent, `parameters`, `stringToSign` and
 * `body` hold it: whoever shows them redacts them.
 */
export type PreparedCall = {
  /** `namespace:name:version` */
  readonly api: string;
  readonly url: string;
  /** The path that is signed; `url` ends with it. */
  readonly path: string;
  /** Every parameter that is signed, in the order of the body; without the signature. */
  readonly parameters: readonly WireParameter[];
  readonly stringToSign: string;
  readonly signature: string;
  readonly body: string;
};

/** Where and as whom calls are sent. */
export type Sender = {readonly baseUrl: string; readonly application: Application};

/** Encodes and signs a call. Pure: nothing is sent. (gateway.md sections 1 to 3) */
export function prepareCall(
  {api, id, parameters}: PlannedRequest,
  {baseUrl, application}: Sender,
  token: Secret | undefined,
): PreparedCall {
  const path = apiPath(api, application.appKey);
  const signed: readonly WireParameter[] =
    token === undefined ? parameters : [...parameters, [tokenParameter, token.reveal()]];
  const stringToSign = canonicalString(path, signed);
  const signature = signCanonicalString(stringToSign, application.appSecret);
  return {
    api: id,
    url: `${baseUrl}/${path}`,
    path,
    parameters: signed,
    stringToSign,
    signature,
    body: formBody([...signed, [signatureParameter, signature]]),
  };
}
