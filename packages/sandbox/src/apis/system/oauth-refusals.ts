import type {AnswerContext} from '../../entries/answer-context.ts';
import type {Call} from '../../entries/call.ts';
import type {ServiceAnswer} from '../../entries/sandbox-api.ts';

/** A refusal of an OAuth call: `{error, error_description}` with HTTP 400 (gateway.md sections 4.6 and 13). */
export function oauthRefusal(error: string, description: string): ServiceAnswer {
  return {httpStatus: 400, data: {error, error_description: description}};
}

/** Refuses an OAuth call whose `client_id` or `client_secret` is not that of the application in the path. */
export function refuseWrongClient(
  context: AnswerContext,
  {application, parameters}: Call,
): ServiceAnswer | undefined {
  const isRight =
    parameters.valueOf('client_id') === application.appKey &&
    parameters.valueOf('client_secret') === application.appSecret.reveal();
  return isRight
    ? undefined
    : oauthRefusal(context.settings.badClientError, 'client_id or client_secret is wrong');
}
