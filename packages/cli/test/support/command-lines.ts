/**
 * Every command of the program by its id, with words that make it do something. A command
 * without a line here fails the canary test. `sandbox start` runs until it is interrupted.
 */
export const commandLines: Readonly<Record<string, readonly string[]>> = {
  'api:call': ['api', 'call', 'product.topList.query', '--param', 'rankQueryParams={}'],
  'api:list': ['api', 'list'],
  'api:schema': ['api', 'schema', 'product.topList.query'],
  autocomplete: ['autocomplete', 'bash'],
  'autocomplete:create': ['autocomplete', 'create'],
  'autocomplete:script': ['autocomplete', 'script', 'bash'],
  doctor: ['doctor'],
  help: ['help', 'ranking', 'top-list'],
  'ranking:top-keyword': ['ranking', 'top-keyword', '1111'],
  'ranking:top-list': ['ranking', 'top-list', '1111'],
  'ranking:types': ['ranking', 'types'],
  'sandbox:start': ['sandbox', 'start'],
  sign: ['sign', 'product.topList.query', '--param', 'rankQueryParams={}'],
};
