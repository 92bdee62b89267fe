import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {errorCodeOf, gatewayFault} from '../../src/failures/gateway-fault.ts';

const secrets = [new Secret('appsecretvalue'), new Secret('123')];
const codeTold = (errorCode: string) => gatewayFault(400, errorCode, secrets).errorCode;

describe('the error code of an answer', () => {
  it.each([
    [{error_code: 'gw.APIACLDecline', error: 'other'}, 'gw.APIACLDecline'],
    [{errorCode: '401'}, '401'],
    [{error_code: 401}, '401'],
    [{error_code: '', error: 'invalid_grant'}, 'invalid_grant'],
    [{error_code: null}, undefined],
    [{error: {code: 'x'}}, undefined],
    [{}, undefined],
  ])('of %j is read from the key that has it', (answer, code) => {
    expect(errorCodeOf(answer)).toBe(code);
  });

  it.each(['gw.QosAppFrequencyLimit', 'ISP.SYSTEM_ERROR', 'invalid_grant', '401', '500_2'])(
    '%s is told in an error',
    (code) => {
      expect(codeTold(code)).toBe(code);
    },
  );

  it.each([
    ['a secret that looks like a code', 'appsecretvalue'],
    ['a code that holds a secret', 'gw.appsecretvalue'],
    ['a short secret', '123'],
    ['the beginning of a secret', 'appsecret'],
    ['a sentence', 'the token is bad'],
    ['a control character', 'gw.\u001b'],
    ['a code of great length', `gw.${'x'.repeat(49)}`],
  ])('that is %s is not told', (_name, code) => {
    expect(gatewayFault(400, code, secrets)).toStrictEqual({httpStatus: 400});
  });
});
