import {describe, expect, test} from 'vitest';
import {isRegistryRange, packageSource} from '../src/operations/plugins/package-source.ts';
import {npmEnvironment} from '../src/plugins/npm-environment.ts';
import {isPackageName} from '../src/plugins/package-name.ts';

describe('where a package comes from', () => {
  test.each([
    'ali1688-plugin-example',
    'ali1688-plugin-example@1.2.3',
    '@scope/name',
    '@scope/name@^1 || 2',
    'name@latest',
    'name@npm:other@1',
    '@a/b@npm:@c/d@~1.2',
    'name@>=1 <2',
  ])('%s: the registry', (from) => {
    expect(packageSource(from)).toEqual({kind: 'registry'});
  });

  test.each([
    ['./x', '', './x'],
    ['.', '', '.'],
    ['/a/b.tgz', '', '/a/b.tgz'],
    ['a/b.tgz', '', 'a/b.tgz'],
    ['b.tar.gz', '', 'b.tar.gz'],
    ['~/b', '', '~/b'],
    ['C:\\a', '', 'C:\\a'],
    ['file:a', '', 'a'],
    ['FILE:///a', '', '/a'],
    ['foo@file:/a', 'foo@', '/a'],
    ['@a/b@./c', '@a/b@', './c'],
    ['foo@c.tgz', 'foo@', 'c.tgz'],
    ['./a@1/b.tgz', '', './a@1/b.tgz'],
  ])('%s: a path', (from, alias, path) => {
    expect(packageSource(from)).toEqual({kind: 'path', alias, path});
  });

  test.each([
    'user/repository',
    'user/repository#semver:^1',
    'github:user/repository',
    'gitlab:a/b',
    'gist:0123456789abcdef',
    'git@github.com:user/repository',
    'git+ssh://git@example.com/a.git',
    'git://example.com/a.git',
    'git+file:///a',
    'ssh://example.com/a',
    'https://example.com/a.tgz',
    'http://example.com/a.tgz',
    'foo@user/repository',
    'foo@git+https://example.com/a.git',
    'foo@https://example.com/a.tgz',
    'foo@npm:git+https://example.com/a',
    '@a/b@c/d',
    'link:../a',
    'workspace:*',
    'foo@link:/a',
  ])('%s: elsewhere', (from) => {
    expect(packageSource(from)).toEqual({kind: 'elsewhere'});
    expect(isRegistryRange(from.replace(/^(?:foo|@a\/b)@/, ''))).toBe(false);
  });

  test.each(['', '*', '1', '^1.0.0-beta.1', '~1.2', '1.x || >=2.5.0 || 5.0.0 - 7.2.3', 'next', 'npm:@a/b@1'])(
    'a dependency of %j is of the registry',
    (range) => {
      expect(isRegistryRange(range)).toBe(true);
    },
  );

  test.each(['../x', '/x', 'x.tgz', 'file:x', '.', 'C:\\x', '~/x'])('a dependency of %j is not', (range) => {
    expect(isRegistryRange(range)).toBe(false);
  });
});

test.each([
  '../x',
  '..',
  '.x',
  'a/b',
  '@a/../b',
  '@a',
  'node_modules',
  '',
  'a\\b',
  'a:b',
  'x'.repeat(215),
  7,
  null,
])('%j is no name of a package', (name) => {
  expect(isPackageName(name)).toBe(false);
});

describe('the environment of npm', () => {
  const user = {
    PATH: '/bin',
    HOME: '/users/me',
    https_proxy: 'http://127.0.0.1:7890',
    npm_config_registry: 'https://example.com/',
    'npm_config_//example.com/:_authToken': 'x',
    npm_config_git: '/evil',
    NPM_CONFIG_SCRIPT_SHELL: '/evil',
    npm_config_ignore_scripts: 'false',
    npm_config_prefix: '/evil',
    GIT_SSH_COMMAND: '/evil',
    SSH_AUTH_SOCK: '/agent',
    EDITOR: '/evil',
    ALI1688_APP_SECRET: 'secret',
    OTHER_TOKEN: 'secret',
  };

  test('holds the way to the registry, and nothing else of the user', () => {
    const environment = npmEnvironment(user, {folder: '/clean', git: undefined});
    expect(environment).toMatchObject({
      PATH: '/bin',
      HOME: '/users/me',
      https_proxy: 'http://127.0.0.1:7890',
      npm_config_registry: 'https://example.com/',
      'npm_config_//example.com/:_authToken': 'x',
      npm_config_ignore_scripts: 'true',
      npm_config_git: '/clean/git-is-not-run',
    });
    expect(JSON.stringify(environment)).not.toMatch(/evil|secret|agent/);
    // What npm reads from an empty value is the setting of a file.
    expect(Object.values(environment)).not.toContain('');
  });

  test('with git has git and the keys for it', () => {
    const environment = npmEnvironment(user, {folder: '/clean', git: '/usr/bin/git'});
    expect(environment).toMatchObject({npm_config_git: '/usr/bin/git', SSH_AUTH_SOCK: '/agent'});
    expect(JSON.stringify(environment)).not.toMatch(/evil|secret/);
  });
});
