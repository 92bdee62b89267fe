import {firstText, type PlainObject} from './plain-object.ts';
import type {Refusal} from './refusal.ts';

const requestIdFields = ['request_id', 'requestId'];
const traceIdFields = ['traceId', 'eagleTraceId'];

/** Fields by which a call is found again; they are no data. */
export const traceFields: readonly string[] = [...requestIdFields, ...traceIdFields];

/**
 * What 1688's support finds a call by, as far as a body tells it: `request_id` of the gateway, `traceId` and
 * `eagleTraceId` of services. (gateway.md sections 5 and 14)
 *
 * @param levels objects that may hold it, the likeliest first
 */
export function readTrace(...levels: readonly PlainObject[]): Pick<Refusal, 'requestId' | 'traceId'> {
  const find = (names: readonly string[]): string | undefined => {
    for (const level of levels) {
      const found = firstText(level, names);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {requestId: find(requestIdFields), traceId: find(traceIdFields)};
}
