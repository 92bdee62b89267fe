import type {ServiceAnswer} from './sandbox-api.ts';

/** A refusal of an OAuth call: `{error, error_description}` with HTTP 400 (gateway.md sections 4.6 and 13). */
export function oauthRefusal(error: string, description: string): ServiceAnswer {
  return {httpStatus: 400, data: {error, error_description: description}};
}
