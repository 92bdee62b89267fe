import {apiId, type Api, type ApiData, type ApiRequest} from '@ali1688/contracts';
import {Ali1688Error} from '@ali1688/contracts/errors';
import {wireParameters} from '../encoding/wire-parameters.ts';
import type {AnswerFacts} from '../reading/answer-error.ts';
import {readAnswer, readAnswerData} from '../reading/read-answer.ts';
import {signatureParameter} from '../signing/canonical-string.ts';
import {pathSegmentWords, reservedParameterWords, tokenServiceWords} from '../texts/request-texts.ts';
import {tokenParameter, type PlannedRequest} from './prepare-call.ts';

/** An API without a contract: what its path needs. */
export type UnlistedApi = Pick<Api, 'namespace' | 'name' | 'version'>;

/** One call, contract or not, in the form in which both take the same way. */
export type CallPlan<Data> = PlannedRequest & {
  readonly withToken: boolean;
  /** Whether it may be repeated after an unknown outcome. */
  readonly readOnly: boolean;
  readonly read: (body: Uint8Array, facts: AnswerFacts) => Data;
};

/**
 * Plans a call of an API with a contract.
 *
 * @throws `USAGE_INVALID` when the request does not fit, or for the token service
 */
export function planCall<A extends Api>(api: A, request: ApiRequest<A>): CallPlan<ApiData<A>> {
  refuseTokenService(api);
  return {
    api,
    id: apiId(api),
    parameters: wireParameters(api, request),
    withToken: api.needsToken,
    readOnly: api.readOnly,
    read: (body, facts) => readAnswer(api, body, facts),
  };
}

/**
 * Plans a call of an API without a contract. Parameters travel as they are; the answer is
 * any JSON value; nothing says that the call is read-only, so it is not repeated.
 *
 * @throws `USAGE_INVALID` for a name that fits no path, a parameter that the client sets, or the token service
 */
export function planUnlistedCall(
  api: UnlistedApi,
  parameters: Readonly<Record<string, string>>,
  {withToken}: {readonly withToken: boolean},
): CallPlan<unknown> {
  const {namespace, name, version} = api;
  refuseForeignSegments(api);
  refuseTokenService(api);
  const reserved = Object.keys(parameters).find(
    (parameter) => parameter === '' || parameter === signatureParameter || parameter === tokenParameter,
  );
  if (reserved !== undefined) {
    throw new Ali1688Error({code: 'USAGE_INVALID', ...reservedParameterWords(reserved)});
  }
  return {
    api: {protocol: 'param2', namespace, name, version},
    id: apiId(api),
    parameters: Object.entries(parameters),
    withToken,
    readOnly: false,
    read: (body, facts) => readAnswerData('bare', body, facts),
  };
}

/** Letters, digits, dots, dashes: anything else could leave the path, and `..` would. */
function refuseForeignSegments({namespace, name, version}: UnlistedApi): void {
  const isSegment = (text: string) => /^[\w-]+(\.[\w-]+)*$/.test(text);
  const part = !isSegment(namespace)
    ? 'namespace'
    : !isSegment(name)
      ? 'name'
      : !Number.isSafeInteger(version) || version < 0
        ? 'version'
        : undefined;
  if (part !== undefined) {
    throw new Ali1688Error({code: 'USAGE_INVALID', ...pathSegmentWords(part)});
  }
}

/** Its answers are secrets and would be printed; `auth` calls it by itself. */
function refuseTokenService({namespace}: UnlistedApi): void {
  if (namespace.toLowerCase() === 'system.oauth2') {
    throw new Ali1688Error({code: 'USAGE_INVALID', ...tokenServiceWords});
  }
}
