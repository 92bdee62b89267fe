import type {SandboxApi} from '../entries/sandbox-api.ts';
import type {Parameters} from '../wire/parameters.ts';

const secretNames: ReadonlySet<string> = new Set([
  'access_token',
  'client_secret',
  'code',
  'refresh_token',
  'refreshToken',
  '_aop_signature',
]);
const plainNames: ReadonlySet<string> = new Set([
  '_aop_timestamp',
  '_aop_datePattern',
  '_aop_responseFormat',
  'need_refresh_token',
  'redirect_uri',
  'state',
]);

/**
 * What may be remembered of the parameters: known names, and values of the API's own arguments. A
 * name that nobody knows is counted as `other`, since a client may have put a secret there by mistake.
 */
export function describeParameters(parameters: Parameters, api: SandboxApi | undefined) {
  const argumentNames = new Set(api?.argumentRules.map(({name}) => name));
  const isKnown = (name: string) => secretNames.has(name) || plainNames.has(name) || argumentNames.has(name);
  return {
    parameterNames: parameters.entries.map(([name]) => (isKnown(name) ? name : 'other')),
    arguments: Object.fromEntries(
      parameters.entries.filter(([name]) => argumentNames.has(name) && !secretNames.has(name)),
    ),
  };
}
