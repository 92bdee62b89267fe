import type {Api, ApiRequest, WireEncoding} from '@ali1688/contracts';
import {Ali1688Error} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import type {WireParameter} from '../signing/canonical-string.ts';
import {requestInvalidWords, unknownParameterWords} from '../texts/request-texts.ts';
import {decimalText} from './decimal-text.ts';
import {jsonText} from './json-text.ts';

/**
 * Checks a request against the contract and gives the parameters as they travel, in the
 * order of the contract. Only undefined and null are dropped. (gateway.md section 3)
 *
 * @throws `USAGE_INVALID` naming the field, never its value, when the request does not fit
 */
export function wireParameters<A extends Api>(api: A, request: ApiRequest<A>): readonly WireParameter[] {
  refuseUnknownParameters(api, request);
  const checked = api.request.safeParse(request);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      ...requestInvalidWords(api.name, issue?.path.map(String).join('.') ?? '', issue?.message ?? ''),
    });
  }
  const values = new Map(isRecord(checked.data) ? Object.entries(checked.data) : []);
  return Object.entries(api.wire).flatMap(([name, encoding]): WireParameter[] => {
    const value = values.get(name);
    return value === undefined || value === null ? [] : [[name, wireText(value, encoding)]];
  });
}

/** A schema drops keys it does not know; a misspelt parameter would vanish without a word. */
function refuseUnknownParameters(api: Api, request: unknown): void {
  const names = isRecord(request) ? Object.keys(request) : [];
  const unknown = names.find((name) => !Object.hasOwn(api.wire, name));
  if (unknown !== undefined) {
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      ...unknownParameterWords(api.name, unknown, Object.keys(api.wire)),
    });
  }
}

function wireText(value: unknown, encoding: WireEncoding): string {
  if (encoding === 'json') {
    return jsonText(value);
  }
  if (typeof value === 'number' || typeof value === 'bigint') {
    return decimalText(value);
  }
  return typeof value === 'string' ? value : jsonText(value);
}
