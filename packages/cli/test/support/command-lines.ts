import {commandExamples} from './built-commands.ts';
import {canaries} from './canaries.ts';

/**
 * Every command of the program by its id, with words that make it do something: those given here, or else its
 * first example. A command with neither fails the canary test. `sandbox start` runs until it is interrupted.
 */
export const commandLines: Readonly<Record<string, readonly string[]>> = {
  ...commandExamples(),
  'api:call': ['api', 'call', 'product.topList.query', '--param', 'rankQueryParams={}'],
  'auth:exchange': ['auth', 'exchange', canaries.code],
  'auth:login': ['auth', 'login', '--redirect-uri', 'https://example.com/callback'],
  'auth:profiles': ['auth', 'profiles'],
  'auth:profiles:remove': ['auth', 'profiles', 'remove', 'shop'],
  'auth:profiles:rename': ['auth', 'profiles', 'rename', 'shop', 'other-shop'],
  'auth:profiles:use': ['auth', 'profiles', 'use', 'shop'],
  'auth:renew': ['auth', 'renew', '--yes'],
  'auth:status': ['auth', 'status', '--check'],
  'auth:url': ['auth', 'url'],
  autocomplete: ['autocomplete', 'bash'],
  'autocomplete:create': ['autocomplete', 'create'],
  'autocomplete:script': ['autocomplete', 'script', 'bash'],
  'category:path': ['category', 'path', '10166', '--live'],
  'category:search': ['category', 'search', '女装', '--live'],
  'category:tree': ['category', 'tree', '--live'],
  doctor: ['doctor'],
  help: ['help', 'ranking', 'top-list'],
  operations: ['operations', '--json'],
  'plugins:install': ['plugins', 'install', './no-plugin-here'],
  'plugins:uninstall': ['plugins', 'uninstall', 'ali1688-plugin-that-is-not-there'],
  'ranking:top-list': ['ranking', 'top-list', '1111'],
  'sandbox:start': ['sandbox', 'start'],
  'skills:doctor': ['skills', 'doctor'],
  'skills:install': ['skills', 'install', '--all', '--agent', 'claude-code'],
  'skills:uninstall': ['skills', 'uninstall', '1688-ranking', '--agent', 'claude-code'],
  sign: ['sign', 'product.topList.query', '--param', 'rankQueryParams={}'],
};
