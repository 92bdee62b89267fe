import type {Call} from '../checks/call.ts';
import type {SandboxState} from '../sandbox-state.ts';
import {oauthRefusal} from './oauth-refusal.ts';
import type {ServiceAnswer} from './sandbox-api.ts';

/** Refuses an OAuth call whose `client_id` or `client_secret` is not that of the application in the path. */
export function refuseWrongClient(
  state: SandboxState,
  {application, parameters}: Call,
): ServiceAnswer | undefined {
  const isRight =
    parameters.valueOf('client_id') === application.appKey &&
    parameters.valueOf('client_secret') === application.appSecret.reveal();
  return isRight
    ? undefined
    : oauthRefusal(state.settings.badClientError, 'client_id or client_secret is wrong');
}
