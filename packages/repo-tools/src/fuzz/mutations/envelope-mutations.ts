import type {Envelope} from '@ali1688/contracts';
import {toTree, written, type JsonTree} from '../answers/json-tree.ts';
import {refusalCodes, refusalTexts, strayValues} from './hostile-values.ts';
import {choose, type Draw, type Mutation, type Verdict} from './mutation.ts';

const numberCodes = [401, 400, 500, 403];

/**
 * Answers that say no success, in every form that was seen or is feared. Where the whole body is data (`bare`),
 * a body that is merely odd is data too.
 */
export const envelopeMutations: readonly Mutation<JsonTree>[] = [
  whole('refusal of the gateway', (draw) => {
    const [code, text] = refusal(draw);
    return {error_code: code, error_message: text, exception: text, request_id: 'r-1'};
  }),
  whole(
    'refusal with a number as code',
    ({pick}) => ({
      error_code: choose(numberCodes, pick),
      error_message: choose(refusalTexts, pick),
    }),
    (_envelope, {pick}) => (choose(numberCodes, pick) === 403 ? 'declined' : 'refused'),
  ),
  whole('refusal in camel case', (draw) => {
    const [code, text] = refusal(draw);
    return {errorCode: code, errorMessage: text};
  }),
  whole('code of an odd type', ({pick}) => ({error_code: choose([null, {}, [], '', true], pick)}), isOdd),
  whole(
    'refusal inside result',
    (draw) => {
      const [code, text] = refusal(draw);
      return {result: {error_code: code, error_message: text}};
    },
    isOdd,
  ),
  whole(
    'refusal of the service',
    (draw) => {
      const [code, message] = refusal(draw);
      return {result: {success: choose([false, 'false', ' FALSE '], draw.size), code, message}};
    },
    noSuccess,
  ),
  whole(
    'refusal of the service outside',
    (draw) => {
      const [errorCode, errorMessage] = refusal(draw);
      return {success: choose([false, 'false'], draw.size), errorCode, errorMessage};
    },
    noSuccess,
  ),
  whole('plain error', (draw) => ({error: choose(refusalTexts, draw.at)}), isOdd),
  whole(
    'error with a description',
    (draw) => {
      const [error, description] = refusal(draw);
      return {error, error_description: description};
    },
    isOdd,
  ),
  whole(
    'error object',
    (draw) => {
      const [code, message] = refusal(draw);
      return {error: {code, message}};
    },
    isOdd,
  ),
  whole(
    'success with nothing but an error',
    ({pick}) => ({
      result: {success: true, errorMessage: choose(refusalTexts, pick) || 'failed'},
    }),
    declined,
  ),
  {
    name: 'refusal beside data',
    apply(tree, {pick}, envelope) {
      if (tree.kind !== 'object') return [tree, 'open'];
      const code = ['error_code', toTree(choose(refusalCodes, pick))] as const;
      return [{...tree, entries: [...tree.entries, code]}, envelope === 'result' ? 'refused' : 'open'];
    },
  },
  {
    name: 'success refused in place',
    apply: (tree, {pick}, envelope) =>
      setSuccess(tree, choose(['false', '"false"'], pick), declined(envelope)),
  },
  {
    name: 'success of an odd type',
    apply: (tree, {pick}) => setSuccess(tree, choose(strayValues, pick), 'open'),
  },
  {
    name: 'success as text',
    apply: (tree, {pick}) => setSuccess(tree, choose(['"true"', '" True "', '"TRUE"'], pick), 'sound'),
  },
  {
    name: 'envelope around the envelope',
    apply: (tree) => [{kind: 'object', entries: [['result', tree]]}, 'open'],
  },
  {
    name: 'envelope taken off',
    apply: (tree) => [tree.kind === 'object' ? (tree.entries[0]?.[1] ?? tree) : tree, 'open'],
  },
  {
    name: 'no object',
    replaces: true,
    apply: (_tree, {pick}, envelope) => [
      written(choose(['null', '[]', '0', '""', 'true', '[{}]', '"ok"', '{}'], pick)),
      envelope === 'bare' ? 'open' : 'broken',
    ],
  },
];

/** Whole bodies in place of an answer. */
function whole(
  name: string,
  body: (draw: Draw) => unknown,
  judge: (envelope: Envelope, draw: Draw) => Verdict = refusedBy,
): Mutation<JsonTree> {
  return {
    name,
    replaces: true,
    apply: (_tree, draw, envelope) => [toTree(body(draw)), judge(envelope, draw)],
  };
}

function refusal({at, pick}: Draw): readonly [code: string, text: string] {
  return [choose(refusalCodes, pick), choose(refusalTexts, at)];
}

/** A body of another shape is no success where a contract says what a success looks like. */
function isOdd(envelope: Envelope): Verdict {
  return envelope === 'bare' ? 'open' : 'refused';
}

function declined(envelope: Envelope): Verdict {
  return envelope === 'bare' ? 'open' : 'declined';
}

/** `success: false` means nothing to the token service, whose answers do not have it; without a token it fails. */
function noSuccess(): Verdict {
  return 'declined';
}

/** The gateway judges the token before permission, calls left and parameters. `403` is the call limit of 2014. */
const codesAfterToken: ReadonlySet<string> = new Set([
  'gw.APIACLDecline',
  'gw.NoUsageLeftError',
  'gw.ParamMissing',
  '403',
]);

function refusedBy(_envelope: Envelope, draw: Draw): Verdict {
  return codesAfterToken.has(refusal(draw)[0]) ? 'declined' : 'refused';
}

/** Sets `success` of the inner level, where the answer has one. */
function setSuccess(tree: JsonTree, json: string, verdict: Verdict): readonly [JsonTree, Verdict] {
  if (tree.kind !== 'object') return [tree, 'open'];
  let isSet = false;
  const entries = tree.entries.map(([name, value]): readonly [string, JsonTree] => {
    if (name !== 'result' || value.kind !== 'object') return [name, value];
    const rest = value.entries.filter(([field]) => field !== 'success');
    isSet = rest.length < value.entries.length;
    return [name, {...value, entries: [...rest, ['success', written(json)]]}];
  });
  return isSet ? [{...tree, entries}, verdict] : [tree, 'sound'];
}
