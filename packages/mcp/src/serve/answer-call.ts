import {
  CLIENT_CAPABILITIES_META_KEY,
  inputRequired,
  inputResponse,
  type CallToolResult,
  type ClientCapabilities,
  type InputRequiredResult,
  type ServerContext,
} from '@modelcontextprotocol/server';
import {isRecord} from '@ali1688/contracts/json';
import type {AnyOperation} from '@ali1688/kit';
import type {Interaction} from '@ali1688/kit/face';
import {askClient, ChoiceNeeded, type ClientAnswer} from '../calls/ask-client.ts';
import {callTool} from '../calls/call-tool.ts';
import {tellProgress} from '../calls/tell-progress.ts';
import type {Engine} from '../engine/open-engine.ts';
import type {Arguments} from '../protocol/listed-schema.ts';

/** The key of the one question that a call may ask. */
const questionKey = 'choice';

/**
 * Answers a call of a tool in the terms of the protocol: a cancelled request ends the work, progress is told where it was
 * asked for, and a choice is put to the client where it can ask its user.
 */
export async function answerCall(
  engine: Engine,
  operation: AnyOperation,
  given: Arguments,
  {mcpReq}: ServerContext,
  atHandshake: ClientCapabilities | undefined,
): Promise<CallToolResult | InputRequiredResult> {
  const progressToken = mcpReq._meta?.progressToken;
  const {language} = engine;
  // Since 2026-07-28 each request says what its client can do; before, the handshake did.
  const envelope: Readonly<Record<string, unknown>> = {...mcpReq.envelope};
  const client = envelope[CLIENT_CAPABILITIES_META_KEY] ?? atHandshake;
  const interaction: Partial<Interaction> = {
    ...(canAsk(client) ? {choose: askClient(language, answerOf(mcpReq.inputResponses))} : {}),
    ...(progressToken === undefined
      ? {}
      : {
          startProgress: tellProgress(progressToken, {
            language,
            send(params) {
              // A client that has gone hears nothing any more.
              mcpReq.notify({method: 'notifications/progress', params}).catch(() => undefined);
            },
          }),
        }),
  };
  try {
    return await callTool(engine, {operation, given, signal: mcpReq.signal, interaction});
  } catch (thrown) {
    if (!(thrown instanceof ChoiceNeeded)) throw thrown;
    const {message, requestedSchema} = thrown.question;
    const asked = inputRequired.elicit({message: engine.guard.redact(message), requestedSchema});
    return inputRequired({inputRequests: {[questionKey]: asked}});
  }
}

/** Whether the client shows forms; one that names no kind shows them. */
function canAsk(client: unknown): boolean {
  const elicitation = isRecord(client) ? client['elicitation'] : undefined;
  return isRecord(elicitation) && ('form' in elicitation || !('url' in elicitation));
}

function answerOf(responses: Parameters<typeof inputResponse>[0]): ClientAnswer {
  const response = inputResponse(responses, questionKey);
  if (response.kind !== 'elicit') return undefined;
  return {content: response.action === 'accept' ? response.content : undefined};
}
