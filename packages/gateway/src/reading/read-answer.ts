import type {Api, ApiData, Envelope} from '@ali1688/contracts';
import {answerShapeError, refusalError, unusableAnswerError, type AnswerFacts} from './answer-error.ts';
import {findBusinessRefusal} from './business-refusal.ts';
import {findGatewayRefusal, isMarkup} from './gateway-refusal.ts';
import {readJsonBody, type JsonBody} from './json-body.ts';
import {findOauthRefusal} from './oauth-refusal.ts';
import type {Refusal} from './refusal.ts';
import {unwrapEnvelope} from './unwrap-envelope.ts';

/**
 * From the bytes of an answer to the data of the contract.
 *
 * @throws the code of the refusal (surface.md section 5); `RESPONSE_INVALID` when there is
 *   nothing usable: a redirect, a page, an empty body, a shape that is not the contract's
 */
export function readAnswer<A extends Api>(api: A, body: Uint8Array, facts: AnswerFacts): ApiData<A> {
  const checked = api.response.safeParse(readAnswerData(api.envelope, body, facts));
  if (!checked.success) {
    const path = checked.error.issues[0]?.path.map(String).join('.') ?? '';
    throw answerShapeError(path, facts, {isDataOfService: true});
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of A has just checked it, which the compiler cannot follow through a type parameter
  return checked.data as ApiData<A>;
}

/**
 * The same without a contract: the data inside the envelope, any JSON value.
 *
 * @throws as {@link readAnswer}
 */
export function readAnswerData(envelope: Envelope, body: Uint8Array, facts: AnswerFacts): unknown {
  if (facts.httpStatus >= 300 && facts.httpStatus < 400) {
    throw unusableAnswerError('redirect', facts.httpStatus);
  }
  const json = readJsonBody(body);
  const refusal = findRefusal(envelope, json, facts.httpStatus);
  if (refusal !== undefined) {
    throw refusalError(refusal, facts);
  }
  if (json.kind === 'too-deep') {
    throw unusableAnswerError('too-deep', facts.httpStatus);
  }
  if (json.kind === 'other') {
    throw unusableAnswerError(reasonUnusable(json.text), facts.httpStatus);
  }
  const unwrapped = unwrapEnvelope(envelope, json.value);
  if (unwrapped.kind === 'unusable') {
    throw answerShapeError(unwrapped.path, facts, {isDataOfService: false});
  }
  return unwrapped.data;
}

function findRefusal(envelope: Envelope, json: JsonBody, httpStatus: number): Refusal | undefined {
  const value = json.kind === 'json' ? json.value : undefined;
  const refusal =
    (envelope === 'oauth' ? findOauthRefusal(value) : undefined) ??
    findGatewayRefusal(json, httpStatus) ??
    findBusinessRefusal(value);
  // An error status is a refusal even if nothing in the body says why.
  return refusal ?? (httpStatus >= 400 ? {origin: 'gateway'} : undefined);
}

function reasonUnusable(text: string): 'empty' | 'markup' | 'not-json' {
  if (text.trim() === '') {
    return 'empty';
  }
  return isMarkup(text) ? 'markup' : 'not-json';
}
