import {isAli1688Error} from '@ali1688/contracts/errors';
import {describeCatalogue} from '../catalogue/describe-catalogue.ts';
import {faultDescriptions} from '../faults/fault-kinds.ts';
import {redirectTargetPath} from '../faults/faults-before-checks.ts';
import {parseFaults} from '../faults/parse-faults.ts';
import {parseOptions} from '../options/parse-options.ts';
import {sandboxApis} from '../apis/index.ts';
import type {SandboxState} from '../sandbox-state.ts';
import {controlTexts, describeSandbox} from '../texts.ts';
import {jsonAnswer, type Answer} from './answer.ts';
import type {JsonValue} from './json-text.ts';
import {readJson} from './read-json.ts';
import type {ReadRequest} from './read-request.ts';

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
      state.faults.replace(parseFaults(input));
      return state.faults.remaining();
    }),
  'GET /sandbox/options': (state) => jsonAnswer(200, state.options.current),
  'PUT /sandbox/options': (state, request) =>
    change(request, (input) => {
      state.options.change(parseOptions(input));
      return state.options.current;
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
    return jsonAnswer(200, apply(readJson(request.body ?? '')));
  } catch (error) {
    if (isAli1688Error(error)) {
      return jsonAnswer(400, {error: error.text, hint: error.hint});
    }
    throw error;
  }
}

function describe(state: SandboxState): JsonValue {
  return {
    about: describeSandbox(),
    gatewayUrl: `${state.origin}/openapi`,
    authUrl: state.origin,
    applications: [...state.applications.keys()],
    apis: sandboxApis.map((api) => `${api.namespace}:${api.name}`),
    catalogue: describeCatalogue(state.catalogue),
    options: state.options.current,
    faults: faultDescriptions,
    control: Object.keys(routes),
  };
}
