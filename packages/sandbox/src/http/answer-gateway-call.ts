import {diagnoseSignature} from '../checks/diagnose-signature.ts';
import {runChecks} from '../checks/run-checks.ts';
import type {SandboxApi} from '../entries/sandbox-api.ts';
import type {SandboxFaultKind} from '../faults/fault-kinds.ts';
import {kindsBeforeChecks, reactToFault} from '../faults/faults-before-checks.ts';
import {kindsAfterService, spoilAnswer} from '../faults/spoil-answer.ts';
import {describeParameters} from '../requests/describe-parameters.ts';
import type {SandboxRequest} from '../requests/sandbox-request.ts';
import {madeUpRefusals} from '../settings/not-established.ts';
import type {SandboxState} from '../state/sandbox-state.ts';
import {jsonAnswer} from '../wire/answer.ts';
import {parseGatewayPath, type GatewayPath} from '../wire/gateway-path.ts';
import {refusalAnswer, type GatewayRefusal} from '../wire/gateway-refusal.ts';
import type {Parameters} from '../wire/parameters.ts';
import type {Reaction} from '../wire/reaction.ts';

/** What to do with a request, and what to remember of it. */
export type GatewayOutcome = {
  readonly reaction: Reaction;
  readonly delayMs: number;
  readonly request: Omit<SandboxRequest, 'at' | 'method'>;
};

/** Milliseconds that the `slow` fault waits where it does not say. */
const defaultDelayMs = 1000;

/** Takes a request to `/openapi/…` through faults, checks and service, in the order of gateway.md section 7. */
export function answerGatewayCall(
  state: SandboxState,
  pathname: string,
  parameters: Parameters,
): GatewayOutcome {
  const path = parseGatewayPath(pathname);
  const api = state.apis.find((candidate) => isAddressed(candidate, path));
  const known = {
    ...describeParameters(parameters, api),
    ...(api === undefined ? {} : {api: api.contract.name}),
    ...(path?.appKey !== undefined && state.applications.has(path.appKey) ? {appKey: path.appKey} : {}),
  };
  if (path === undefined || api === undefined) {
    const refusal = {httpStatus: 400, errorCode: 'gw.APIUnsupported', errorMessage: 'Unsupport API'};
    return {...refused(refusal), delayMs: 0, request: {...known, ...remembered(refusal)}};
  }
  const slow = state.faults.strike(['slow'], api);
  const outcome = answerKnownApi(state, path, api, parameters);
  const fault = outcome.fault ?? slow?.kind;
  return {
    reaction: outcome.reaction,
    delayMs: slow === undefined ? 0 : (slow.delayMs ?? defaultDelayMs),
    request: {...known, ...outcome.remembered, ...(fault === undefined ? {} : {fault})},
  };
}

type Outcome = {
  readonly reaction: Reaction;
  readonly remembered: Pick<SandboxRequest, 'httpStatus' | 'errorCode' | 'diagnosis'>;
  readonly fault?: SandboxFaultKind;
};

function answerKnownApi(
  state: SandboxState,
  path: GatewayPath,
  api: SandboxApi,
  parameters: Parameters,
): Outcome {
  const before = state.faults.strike(kindsBeforeChecks, api);
  const struck = before === undefined ? undefined : reactToFault(before, parameters, state.origin);
  if (before !== undefined && struck !== undefined) {
    return {reaction: struck, remembered: statusOf(struck), fault: before.kind};
  }
  const httpStatus = state.settings.unstatedHttpStatus;
  if (path.appKey === undefined) {
    return refused({httpStatus, ...madeUpRefusals.appKeyMissing});
  }
  const application = state.applications.get(path.appKey);
  if (application === undefined) {
    return refused({httpStatus, ...madeUpRefusals.appKeyUnknown});
  }
  const call = {api, application, signedPath: path.signedPath, parameters};
  const refusal = runChecks(state, call);
  if (refusal !== undefined) {
    const diagnosis = refusal.errorCode === 'gw.SignatureInvalid' ? diagnoseSignature(call) : undefined;
    const outcome = refused(refusal);
    return diagnosis === undefined ? outcome : {...outcome, remembered: {...outcome.remembered, diagnosis}};
  }
  const answered = api.answer(state, call);
  const after = state.faults.strike(kindsAfterService, api);
  const data = after === undefined ? answered.data : spoilAnswer(after.kind, answered.data);
  const answer = jsonAnswer(answered.httpStatus, data);
  return {
    reaction: {kind: after?.kind === 'cut-body' ? 'cut' : 'answer', answer},
    remembered: {httpStatus: answer.httpStatus},
    ...(after === undefined ? {} : {fault: after.kind}),
  };
}

/** Documents use `http` for getToken alone; `param2` works for every API (gateway.md sections 1 and 4.2). */
function isAddressed({contract}: SandboxApi, path: GatewayPath | undefined): boolean {
  return (
    path?.version === String(contract.version) &&
    path.namespace === contract.namespace &&
    path.name === contract.name &&
    (path.protocol === contract.protocol || path.protocol === 'param2')
  );
}

function refused(refusal: GatewayRefusal): Outcome {
  return {reaction: {kind: 'answer', answer: refusalAnswer(refusal)}, remembered: remembered(refusal)};
}

function remembered({httpStatus, errorCode}: GatewayRefusal) {
  return {httpStatus, errorCode};
}

function statusOf(reaction: Reaction) {
  if (reaction.kind === 'answer') {
    return {httpStatus: reaction.answer.httpStatus};
  }
  return reaction.kind === 'huge' ? {httpStatus: 200} : {};
}
