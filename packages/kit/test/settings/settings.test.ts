import {afterEach, describe, expect, test, vi} from 'vitest';
import {environmentVariables, readEnvironment, type Environment} from '../../src/settings/environment.ts';
import {messageLanguage} from '../../src/settings/language.ts';
import {readSettings} from '../../src/settings/settings.ts';
import {failureOf} from '@ali1688/testkit';

const noFlags = {sandbox: false};

/** Reads the environment of a process that has these variables and none other that the suite knows. */
function environmentOf(variables: Readonly<Record<string, string>>): Environment {
  const names = [...Object.keys(environmentVariables), 'http_proxy', 'https_proxy', 'no_proxy'];
  for (const name of names) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return readEnvironment();
}

describe('readEnvironment', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('reads every variable of the list under its own name', () => {
    const names = Object.keys(environmentVariables);
    const source = Object.fromEntries(names.map((name) => [name, `value of ${name}`]));
    expect(environmentOf(source)).toEqual(source);
  });

  test('looks at nothing else, and takes an empty value as not set', () => {
    expect(environmentOf({PATH: '/bin', ALI1688_OTHER: 'x', ALI1688_LANG: '', ALI1688_QPS: '3'})).toEqual({
      ALI1688_QPS: '3',
    });
  });

  test('prefers the lower-case spelling of the proxy variables, unless it is empty', () => {
    const source = {
      HTTP_PROXY: 'http://upper',
      http_proxy: 'http://lower',
      https_proxy: '',
      HTTPS_PROXY: 'http://upper',
      no_proxy: 'localhost',
    };
    expect(environmentOf(source)).toEqual({
      HTTP_PROXY: 'http://lower',
      HTTPS_PROXY: 'http://upper',
      NO_PROXY: 'localhost',
    });
  });
});

describe('messageLanguage', () => {
  test.each<[Environment, string]>([
    [{}, 'en'],
    [{ALI1688_LANG: 'zh'}, 'zh'],
    [{ALI1688_LANG: 'en', LANG: 'zh_CN.UTF-8'}, 'en'],
    [{ALI1688_LANG: 'fr', LANG: 'zh_CN.UTF-8'}, 'en'],
    [{LC_ALL: 'zh_CN.UTF-8'}, 'zh'],
    [{LC_ALL: 'C', LANG: 'zh_CN.UTF-8'}, 'en'],
    [{LANG: 'zh_TW'}, 'zh'],
    [{LANG: 'zh-Hans'}, 'zh'],
    [{LANG: 'ZH'}, 'zh'],
    [{ALI1688_LANG: 'cn'}, 'zh'],
    [{ALI1688_LANG: 'zh-CN'}, 'zh'],
    [{ALI1688_LANG: 'zh_CN.UTF-8'}, 'zh'],
    [{ALI1688_LANG: ' ZH '}, 'zh'],
    [{ALI1688_LANG: '中文', LANG: 'en_US.UTF-8'}, 'zh'],
    [{ALI1688_LANG: 'en-US', LANG: 'zh_CN.UTF-8'}, 'en'],
    [{ALI1688_LANG: 'English', LANG: 'zh_CN.UTF-8'}, 'en'],
    [{LANG: 'zhu'}, 'en'],
    [{LANG: 'de_DE.UTF-8'}, 'en'],
  ])('with %j is %s', (environment, expected) => {
    expect(messageLanguage(environment)).toBe(expected);
  });
});

describe('readSettings', () => {
  test('has a default for everything', () => {
    expect(readSettings({}, noFlags)).toEqual({
      gatewayUrl: 'https://gw.open.1688.com/openapi',
      authUrl: 'https://auth.1688.com',
      timeoutMs: 30_000,
      requestsPerSecond: 2,
      sandbox: false,
      profile: undefined,
    });
  });

  test('takes every setting from its variable', () => {
    const environment = {
      ALI1688_GATEWAY_URL: 'http://127.0.0.1:8080/openapi/',
      ALI1688_AUTH_URL: 'http://127.0.0.1:8080/',
      ALI1688_TIMEOUT: '1.5',
      ALI1688_QPS: '0.5',
      ALI1688_SANDBOX: '1',
      ALI1688_PROFILE: 'shop-2',
    };
    expect(readSettings(environment, noFlags)).toEqual({
      gatewayUrl: 'http://127.0.0.1:8080/openapi',
      authUrl: 'http://127.0.0.1:8080',
      timeoutMs: 1500,
      requestsPerSecond: 0.5,
      sandbox: true,
      profile: 'shop-2',
    });
  });

  test.each(['zh', 'cn', 'zh_CN.UTF-8', 'zh-Hans', 'ZH', 'en', 'en-US', 'English', 'C'])(
    'takes ALI1688_LANG=%s',
    (word) => {
      expect(readSettings({ALI1688_LANG: word}, noFlags).sandbox).toBe(false);
    },
  );

  test('lets a flag win over its variable', () => {
    const environment = {ALI1688_TIMEOUT: '60', ALI1688_PROFILE: 'one', ALI1688_SANDBOX: '0'};
    const flags = {timeout: 0.3, profile: 'two', sandbox: true};
    expect(readSettings(environment, flags)).toMatchObject({timeoutMs: 300, profile: 'two', sandbox: true});
  });

  test.each([
    ['0', false],
    ['false', false],
    ['1', true],
    ['true', true],
  ])('ALI1688_SANDBOX=%s means %s', (value, expected) => {
    expect(readSettings({ALI1688_SANDBOX: value}, noFlags).sandbox).toBe(expected);
  });

  test.each([
    ['ALI1688_TIMEOUT', 'abc', 'greater than 0, at most 3600'],
    ['ALI1688_TIMEOUT', '0', 'greater than 0, at most 3600'],
    ['ALI1688_QPS', '-1', 'greater than 0, at most 1000'],
    ['ALI1688_QPS', '1e2', 'greater than 0, at most 1000'],
    ['ALI1688_LANG', 'fr', 'zh, en'],
    ['ALI1688_LANG', 'cnx', 'zh, en'],
    ['ALI1688_LANG', 'Deutsch', 'zh, en'],
    ['ALI1688_SANDBOX', 'yes', '1, true, 0, false'],
    ['ALI1688_PROFILE', 'My Shop', 'lower-case letters'],
    ['ALI1688_PROFILE', '../up', 'lower-case letters'],
  ])('%s=%s is refused, also where a flag would win', async (variable, value, allowed) => {
    const flags = {timeout: 5, profile: 'one', sandbox: true};
    const {code, text, hint} = await failureOf(() => readSettings({[variable]: value}, flags));
    expect(code).toBe('USAGE_INVALID');
    expect(text.en).toContain(`${variable} "${value}" is not allowed.`);
    expect(text.en).toContain(allowed);
    expect(text.zh).toContain(`${variable} 的值“${value}”无效`);
    expect(hint.en).toBe(`Correct or unset ${variable}.`);
  });

  test.each([
    'http://gw.open.1688.com/openapi',
    'ftp://127.0.0.1/',
    'https://user:password@gw.open.1688.com/',
    'https://gw.open.1688.com/?password',
    'http://127.0.0.1.password.example/',
    'password',
  ])('the gateway address %s is refused and not repeated', async (address) => {
    const {code, text, hint} = await failureOf(() =>
      readSettings({ALI1688_GATEWAY_URL: address}, {sandbox: true}),
    );
    expect(code).toBe('USAGE_INVALID');
    expect(text.en).toContain('ALI1688_GATEWAY_URL');
    expect(JSON.stringify([text, hint])).not.toContain('password');
  });
});
