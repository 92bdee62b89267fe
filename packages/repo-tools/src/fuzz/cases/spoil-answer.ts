import type {Api, Envelope} from '@ali1688/contracts';
import {contractAnswer} from '../answers/contract-answer.ts';
import {toTree, writeTree, type JsonTree} from '../answers/json-tree.ts';
import {dataMutations, harmlessMutations} from '../mutations/data-mutations.ts';
import {envelopeMutations} from '../mutations/envelope-mutations.ts';
import {httpMutations, type HttpAnswer} from '../mutations/http-mutations.ts';
import {gravest, type Mutation, type Verdict} from '../mutations/mutation.ts';
import {textMutations} from '../mutations/text-mutations.ts';
import {deliver, wireMutations, type Delivery} from '../mutations/wire-mutations.ts';
import {mutationNamed, type DrawnMutation, type FuzzCase, type MutationNames} from './fuzz-case.ts';

/** Every mutation of the tree of an answer. */
const treeMutations: readonly Mutation<JsonTree>[] = [
  ...dataMutations,
  ...envelopeMutations,
  ...harmlessMutations,
];

/** All that may be drawn. */
export const mutationNames: MutationNames = {
  data: treeMutations.map(({name}) => name),
  text: textMutations.map(({name}) => name),
  http: httpMutations.map(({name}) => name),
  wire: wireMutations.map(({name}) => name),
};

/** An answer as it is sent, and what whoever spoilt it says of it. */
export type SpoiltAnswer = {
  readonly delivery: Delivery;
  readonly verdict: Verdict;
  /** What was sent as the body, before any encoding of HTTP. */
  readonly body: Buffer;
};

/** What a request would get if nothing were wrong. */
export type Sound = {readonly httpStatus: number; readonly body: string};

/**
 * Spoils an answer as a case says.
 *
 * @param api undefined where no contract is known
 * @param envelope how whoever asks reads it
 */
export function spoilAnswer(
  fuzzCase: Pick<FuzzCase, 'contractSeed' | 'data' | 'text' | 'http' | 'wire'>,
  {sound, api, envelope}: {readonly sound: Sound; readonly api: Api | undefined; readonly envelope: Envelope},
): SpoiltAnswer {
  const {contractSeed, data, text, http, wire} = fuzzCase;
  const isMade = api !== undefined && contractSeed !== undefined;
  const start = isMade ? contractAnswer(api, contractSeed) : (JSON.parse(sound.body) as unknown);
  const base = isMade ? 'open' : soundness(sound);
  const [tree, ofTree] = change(treeMutations, data, [toTree(start), base], envelope);
  const [body, ofText] = change(textMutations, [text], [Buffer.from(writeTree(tree)), 'sound'], envelope);
  const answer: HttpAnswer = {
    httpStatus: sound.httpStatus,
    headers: [['Content-Type', 'application/json;charset=UTF-8']],
    body,
  };
  const [spoilt, ofHttp] = change(httpMutations, [http], [answer, 'sound'], envelope);
  const [delivery, ofWire] = change(wireMutations, [wire], [deliver(spoilt), 'sound'], envelope);
  return {delivery, verdict: gravest([ofTree, ofText, ofHttp, ofWire]), body};
}

/** Changes one level of an answer. What two changes of the same level come to is open, if one alone is not sound. */
function change<State>(
  mutations: readonly Mutation<State>[],
  drawn: readonly (DrawnMutation | undefined)[],
  [start, base]: readonly [State, Verdict],
  envelope: Envelope,
): readonly [State, Verdict] {
  let [state, verdict] = [start, base];
  for (const draw of drawn) {
    if (draw === undefined) continue;
    const mutation = mutationNamed(mutations, draw.name);
    const [next, judged] = mutation.apply(state, draw, envelope);
    state = next;
    verdict = mutation.replaces === true || verdict === 'sound' ? judged : 'open';
  }
  return [state, verdict];
}

/** A sandbox refuses, too. */
function soundness({httpStatus, body}: Sound): Verdict {
  return httpStatus === 200 && !/"success":false|"error_code"/.test(body) ? 'sound' : 'declined';
}

/** Whether an answer of a case may never end. */
export function isLongCase({wire}: Pick<FuzzCase, 'wire'>): boolean {
  return wire !== undefined && mutationNamed(wireMutations, wire.name).takesLong === true;
}
