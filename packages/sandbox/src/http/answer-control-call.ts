import {isAli1688Error} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import {describeCatalogue} from '../catalogue/describe-catalogue.ts';
import {faultDescriptions} from '../faults/fault-kinds.ts';
import {redirectTargetPath} from '../faults/faults-before-checks.ts';
import {parseFaults} from '../faults/parse-faults.ts';
import {parseOptions} from '../settings/parse-options.ts';
import type {SandboxState} from '../state/sandbox-state.ts';
import {controlTexts} from '../texts/control-texts.ts';
import {describeSandbox} from '../texts/describe-sandbox.ts';
import {jsonAnswer, type Answer} from '../wire/answer.ts';
import type {JsonValue} from '../wire/json-text.ts';
import type {ReadRequest} from '../wire/read-request.ts';

/** Where the sandbox itself is asked and told. No part of 1688. */
export const controlPrefix = '/sandbox';

const routes: Readonly<Record<string, (state: SandboxState, request: ReadRequest) => Answer>> = {
  'GET /sandbox': (state) => jsonAnswer(200, describe(state)),
  'GET /sandbox/requests': (state) => jsonAnswer(200, state.requests.read()),
  'DELETE /sandbox/requests': (state) => {
    state.requests.clear();
    return jsonAnswer(200, state.requests.read());
  },
  'GET /sandbox/faults': (state) => jsonAnswer(200, state.faults.remaining()),
  'PUT /sandbox/faults': (state, request) =>
    change(request, (input) => {
      state.faults.replace(parseFaults(input, state.apis));
      return state.faults.remaining();
    }),
  'GET /sandbox/options': (state) => jsonAnswer(200, state.options.current),
  'PUT /sandbox/options': (state, request) =>
    change(request, (input) => {
      state.options.change(parseOptions(input));
      return state.options.current;
    }),
  'GET /sandbox/today': (state) => jsonAnswer(200, todayOf(state)),
  'PUT /sandbox/today': (state, request) =>
    change(request, (input) => {
      // The day alone; a body without one is as wrong as one with a wrong one.
      state.options.change(parseOptions({today: isRecord(input) ? (input['today'] ?? null) : null}));
      return todayOf(state);
    }),
  'DELETE /sandbox/access-tokens': (state) => {
    state.grants.revokeAccessTokens();
    return jsonAnswer(200, {});
  },
  'DELETE /sandbox/refresh-tokens': (state) => {
    state.grants.revokeRefreshTokens();
    return jsonAnswer(200, {});
  },
};

/** Answers a request to `/sandbox…`. What is wrong with the input is said in both languages, with status 400. */
export function answerControlCall(state: SandboxState, request: ReadRequest): Answer {
  if (request.url.pathname === redirectTargetPath) {
    state.requests.addFollowedRedirect();
    return jsonAnswer(200, {error: controlTexts.redirectFollowed});
  }
  const route = routes[`${request.method} ${request.url.pathname}`];
  return route === undefined ? jsonAnswer(404, {error: controlTexts.unknownPath}) : route(state, request);
}

/** Answers with what is in force after a change. */
function change(request: ReadRequest, apply: (input: unknown) => JsonValue): Answer {
  try {
    return jsonAnswer(200, apply(parseJson(request.body ?? '')));
  } catch (error) {
    if (isAli1688Error(error)) {
      return jsonAnswer(400, {error: error.text, hint: error.hint});
    }
    throw error;
  }
}

function todayOf({options}: SandboxState): JsonValue {
  return {today: options.current.today};
}

function describe(state: SandboxState): JsonValue {
  return {
    about: describeSandbox(),
    gatewayUrl: `${state.origin}/openapi`,
    authUrl: state.origin,
    applications: [...state.applications.keys()],
    apis: state.apis.map(({contract}) => `${contract.namespace}:${contract.name}`),
    catalogue: describeCatalogue(state.catalogue),
    options: state.options.current,
    faults: faultDescriptions,
    control: Object.keys(routes),
  };
}
