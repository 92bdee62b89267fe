import {describe, expect, test} from 'vitest';
import {readParameters, refuseCredentials} from '../src/operations/api-fields.ts';

function refuse(word: string): () => void {
  return () => refuseCredentials(readParameters([word]));
}

describe('a parameter that means a credential', () => {
  test.each([
    'access_token',
    'accessToken',
    'Access_Token',
    'ACCESSTOKEN',
    'access.token',
    '_access_token',
    'refresh_token',
    'refreshToken',
    'RefreshToken',
    'refreshtoken',
    'refresh__token',
    'client_secret',
    'clientSecret',
    'CLIENT_SECRET',
    'app_secret',
    'appSecret',
    'AppSecret',
    'secret',
    'ALI1688_APP_SECRET',
    'ALI1688_REFRESH_TOKEN',
    'appSecretKey',
    'sessionKey',
    'session_key',
    'code',
    'Code',
    'auth_code',
    '_aop_signature',
    'aopSignature',
    '_AOP_SIGNATURE',
    'sign',
    'Sign',
    'signature',
    'token',
    'password',
    'session',
    'authorization',
    'Bearer',
    'jwt',
    'passwd',
    'access_token2',
  ])('%s is refused, and its value not repeated', (name) => {
    expect(refuse(`${name}=value-1`)).toThrow(
      expect.objectContaining({
        code: 'USAGE_INVALID',
        text: {en: expect.stringContaining(`--param ${name} `), zh: expect.stringContaining(name)},
      }),
    );
    expect(refuse(`${name}=value-1`)).not.toThrow(/value-1/);
  });

  test.each(['{"accessToken":"x"}', '{"a":[{"b":{"app_secret":"x"}}]}', '[{"Client-Secret":"x"}]'])(
    'inside JSON is refused, too: %s',
    (value) => {
      expect(refuse(`query=${value}`)).toThrow(expect.objectContaining({code: 'USAGE_INVALID'}));
    },
  );

  test.each([
    'language=en',
    'categoryId=0',
    'pageToken=abc',
    'codes=1',
    'signed=1',
    'tokens=3',
    'areaCode=330100',
    'query={"code":"330100","sign":"+","token":"a"}',
    'secrets=1',
    'text=accessToken',
  ])('is not seen in %s', (word) => {
    expect(refuse(word)).not.toThrow();
  });
});
