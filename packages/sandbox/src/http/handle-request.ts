import type {IncomingMessage, ServerResponse} from 'node:http';
import {answerAuthorizePage, authorizePath} from '../authorize/answer-authorize-page.ts';
import type {SandboxState} from '../state/sandbox-state.ts';
import {controlTexts} from '../texts/control-texts.ts';
import {jsonAnswer, type Answer} from '../wire/answer.ts';
import {gatewayPrefix} from '../wire/gateway-path.ts';
import {Parameters} from '../wire/parameters.ts';
import {readForm, readRequest, type ReadRequest} from '../wire/read-request.ts';
import {answerControlCall, controlPrefix} from './answer-control-call.ts';
import {answerGatewayCall} from './answer-gateway-call.ts';
import {performReaction} from './perform-reaction.ts';
import type {Wait} from './wait.ts';

/** Answers one request to its end. Rejects only if the client went away while it was sending. */
export async function handleRequest(
  state: SandboxState,
  incoming: IncomingMessage,
  response: ServerResponse,
  wait: Wait,
): Promise<void> {
  const request = await readRequest(incoming);
  const sendsGzip = state.settings.gzip === 'on' && request.acceptsGzip;
  const ownAnswer = answerOutsideGateway(state, request);
  if (ownAnswer !== undefined) {
    return performReaction(response, {kind: 'answer', answer: ownAnswer}, false);
  }
  const at = new Date(state.now()).toISOString();
  const parameters = new Parameters(request.url.searchParams, readForm(request));
  const outcome = answerGatewayCall(state, request.url.pathname, parameters);
  state.requests.add({at, method: request.method, ...outcome.request});
  state.log?.debug('sandbox answered', {
    api: outcome.request.api ?? 'unknown',
    httpStatus: outcome.request.httpStatus ?? 0,
    errorCode: outcome.request.errorCode ?? '',
  });
  await wait(outcome.delayMs);
  return performReaction(response, outcome.reaction, sendsGzip);
}

function answerOutsideGateway(state: SandboxState, request: ReadRequest): Answer | undefined {
  const {pathname} = request.url;
  if (request.body === undefined) {
    return jsonAnswer(413, {error: controlTexts.bodyTooLong});
  }
  if (pathname.startsWith(gatewayPrefix)) {
    // The SDKs post, and GET works too (gateway.md section 1); nothing else has been seen.
    const isKnownMethod = request.method === 'GET' || request.method === 'POST';
    return isKnownMethod ? undefined : jsonAnswer(405, {error: controlTexts.unknownMethod});
  }
  if (pathname === authorizePath) {
    return answerAuthorizePage(state, request);
  }
  return pathname === controlPrefix || pathname.startsWith(`${controlPrefix}/`)
    ? answerControlCall(state, request)
    : jsonAnswer(404, {error: controlTexts.unknownPath});
}
