import type {Bilingual} from '@ali1688/contracts/errors';
import {canonicalString, signatureParameter, signCanonicalString} from '@ali1688/gateway/signing';
import type {Call} from '../entries/call.ts';
import {signatureDiagnoses} from '../texts/signature-diagnoses.ts';
import {nameSortedString} from './name-sorted-string.ts';

/**
 * Which known mistake a refused signature comes from, if it is one (gateway.md sections 2.2, 2.3
 * and 12). Told in the list of requests only; the answer to the client is the gateway's.
 */
export function diagnoseSignature({signedPath, parameters, application}: Call): Bilingual | undefined {
  const sent = parameters.valueOf(signatureParameter) ?? '';
  const sign = (text: string) => signCanonicalString(text, application.appSecret);
  const right = sign(canonicalString(signedPath, parameters.entries));
  const encoded = parameters.entries.map(([name, value]) => [name, encodeURIComponent(value)] as const);
  const found = [
    {signature: right.toLowerCase(), diagnosis: signatureDiagnoses.lowerCase},
    {signature: Buffer.from(right, 'hex').toString('base64'), diagnosis: signatureDiagnoses.base64},
    {
      signature: sign(nameSortedString(signedPath, parameters.entries)),
      diagnosis: signatureDiagnoses.nameOrder,
    },
    {
      signature: sign(canonicalString(`/openapi/${signedPath}`, parameters.entries)),
      diagnosis: signatureDiagnoses.path,
    },
    {
      signature: sign(canonicalString(`openapi/${signedPath}`, parameters.entries)),
      diagnosis: signatureDiagnoses.path,
    },
    {signature: sign(canonicalString('', parameters.entries)), diagnosis: signatureDiagnoses.noPath},
    {signature: sign(canonicalString(signedPath, encoded)), diagnosis: signatureDiagnoses.encoded},
  ].find(({signature}) => signature === sent);
  return found?.diagnosis;
}
