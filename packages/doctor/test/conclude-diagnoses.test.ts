import {Ali1688Error, isAli1688Error} from '@ali1688/contracts/errors';
import {describe, expect, it} from 'vitest';
import {concludeDiagnoses} from '../src/conclude-diagnoses.ts';
import {faultOf, type Diagnosis} from '../src/diagnosis.ts';

const passed: Diagnosis = {check: 'node', found: {en: 'Node.js 24', zh: 'Node.js 24'}};
const clockOff: Diagnosis = {
  check: 'clock',
  found: {en: 'this machine is 15240 s ahead of the gateway', zh: '本机比网关快 15240 秒'},
  fault: {
    code: 'STATE_UNUSABLE',
    cause: {en: 'Tokens are renewed too early.', zh: '会导致过早续期。'},
    next: {en: 'Set the clock.', zh: '请校准时间。'},
  },
};
const gateway = {httpStatus: 500};
const down: Diagnosis = {
  check: 'reachability',
  found: {en: 'the signed test call failed', zh: '签名测试请求失败'},
  fault: faultOf(
    new Ali1688Error({
      code: 'GATEWAY_UNAVAILABLE',
      text: {en: 'The gateway could not answer.', zh: '网关暂时无法响应。'},
      hint: {en: 'Try again.', zh: '请重试。'},
      retryable: true,
      details: {gateway},
    }),
  ),
};

function failureOf(diagnoses: readonly Diagnosis[]): Ali1688Error {
  try {
    concludeDiagnoses(diagnoses, 'en');
  } catch (error) {
    if (isAli1688Error(error)) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('the end of an examination', () => {
  it('is all checks when each one passed', () => {
    expect(concludeDiagnoses([passed], 'zh')).toStrictEqual({
      checks: [{check: 'node', ok: true, found: 'Node.js 24'}],
    });
  });

  it('says of each failed check what was found and why it matters', () => {
    const {text} = failureOf([passed, clockOff, down]);
    expect(text.en).toBe(
      'clock: this machine is 15240 s ahead of the gateway. Tokens are renewed too early. ' +
        'reachability: the signed test call failed. The gateway could not answer.',
    );
    expect(text.zh).toBe(
      '时钟：本机比网关快 15240 秒。会导致过早续期。 连通性：签名测试请求失败。网关暂时无法响应。',
    );
  });

  it('is as retryable as the first failed check, with what the gateway said', () => {
    const first = failureOf([down, clockOff]);
    expect([first.code, first.retryable, first.details.gateway]).toStrictEqual([
      'GATEWAY_UNAVAILABLE',
      true,
      gateway,
    ]);
    const second = failureOf([clockOff, down]);
    expect([second.code, second.retryable, second.details.gateway]).toStrictEqual([
      'STATE_UNUSABLE',
      false,
      undefined,
    ]);
  });
});
