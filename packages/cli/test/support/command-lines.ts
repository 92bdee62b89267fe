import {canaries} from './canaries.ts';

/**
 * Every command of the program by its id, with words that make it do something. A command
 * without a line here fails the canary test. `sandbox start` runs until it is interrupted.
 */
export const commandLines: Readonly<Record<string, readonly string[]>> = {
  'api:call': ['api', 'call', 'product.topList.query', '--param', 'rankQueryParams={}'],
  'api:list': ['api', 'list'],
  'api:schema': ['api', 'schema', 'product.topList.query'],
  'auth:exchange': ['auth', 'exchange', canaries.code],
  'auth:export': ['auth', 'export'],
  'auth:login': ['auth', 'login', '--redirect-uri', 'https://example.com/callback'],
  'auth:logout': ['auth', 'logout'],
  'auth:profiles': ['auth', 'profiles'],
  'auth:profiles:list': ['auth', 'profiles', 'list'],
  'auth:profiles:remove': ['auth', 'profiles', 'remove', 'shop'],
  'auth:profiles:rename': ['auth', 'profiles', 'rename', 'shop', 'other-shop'],
  'auth:profiles:use': ['auth', 'profiles', 'use', 'shop'],
  'auth:refresh': ['auth', 'refresh'],
  'auth:renew': ['auth', 'renew', '--yes'],
  'auth:status': ['auth', 'status', '--check'],
  'auth:url': ['auth', 'url'],
  autocomplete: ['autocomplete', 'bash'],
  'autocomplete:create': ['autocomplete', 'create'],
  'autocomplete:script': ['autocomplete', 'script', 'bash'],
  doctor: ['doctor'],
  help: ['help', 'ranking', 'top-list'],
  'plugins:install': ['plugins', 'install', './no-plugin-here'],
  'plugins:list': ['plugins', 'list'],
  'plugins:uninstall': ['plugins', 'uninstall', 'ali1688-plugin-that-is-not-there'],
  'ranking:top-keyword': ['ranking', 'top-keyword', '1111'],
  'ranking:top-list': ['ranking', 'top-list', '1111'],
  'ranking:types': ['ranking', 'types'],
  'sandbox:start': ['sandbox', 'start'],
  'skills:doctor': ['skills', 'doctor'],
  'skills:install': ['skills', 'install', '--all', '--agent', 'claude-code'],
  'skills:list': ['skills', 'list'],
  'skills:show': ['skills', 'show', '1688-ranking'],
  'skills:uninstall': ['skills', 'uninstall', '1688-ranking', '--agent', 'claude-code'],
  sign: ['sign', 'product.topList.query', '--param', 'rankQueryParams={}'],
};
