import {Ali1688Error} from '@ali1688/contracts/errors';
import {describe, expect, test} from 'vitest';
import {toFailure} from '../../src/command-line/to-failure.ts';
import {renderFailureJson} from '@ali1688/output';
import {renderFailureText} from '@ali1688/output/failure-text';

function everythingPrintedOf(thrown: unknown): string {
  const failure = toFailure(thrown);
  return [
    renderFailureJson(failure, {language: 'en'}),
    renderFailureJson(failure, {language: 'zh'}),
    renderFailureText(failure, {language: 'en', color: false}),
  ].join('\n');
}

test('an error of the suite stays what it is, also one of another copy of its class', () => {
  const own = new Ali1688Error({
    code: 'NETWORK',
    text: {en: 'Broken.', zh: '中断。'},
    hint: {en: 'Try.', zh: '重试。'},
  });
  expect(toFailure(own)).toBe(own);
  const foreign = {[Symbol.for('ali1688.error')]: true, code: 'NETWORK', exitCode: 6};
  expect(toFailure(foreign)).toBe(foreign);
});

describe('a foreign error', () => {
  test('is UNEXPECTED, with its name and message in both languages', () => {
    const failure = toFailure(new TypeError('x is not a function'));
    expect([failure.code, failure.exitCode]).toEqual(['UNEXPECTED', 1]);
    expect(failure.text).toEqual({
      en: 'Something went wrong inside ali1688: TypeError: x is not a function',
      zh: 'ali1688 内部出错：TypeError: x is not a function',
    });
    expect(failure.hint.en).toContain('--verbose');
    expect(failure.hint.zh).toContain('--verbose');
  });

  test('of oclif leaks nothing of the parser state that hangs on it', () => {
    const config = {env: {ALI1688_APP_SECRET: 'canary-secret'}};
    const thrown = Object.assign(new Error('Missing required flag'), {
      oclif: {exit: 2},
      parse: {input: {flags: {secret: {default: 'canary-secret'}}}, output: {raw: [{input: 'canary-token'}]}},
      command: {config, argv: ['canary-token']},
      cause: new Error('canary-cause'),
    });
    const printed = everythingPrintedOf(thrown);
    expect(printed).toContain('Missing required flag');
    expect(printed).not.toContain('canary');
  });

  test.each([
    ['text', 'text'],
    [undefined, 'undefined'],
    [null, 'object'],
    [42, 'number'],
    [Symbol('odd'), 'symbol'],
    [{token: 'canary-token', toString: () => 'canary-token'}, 'object'],
    [Object.create(null), 'object'],
  ])('that is no error at all is named by its kind (%#)', (thrown, shown) => {
    expect(toFailure(thrown).text.en).toBe(`Something went wrong inside ali1688: ${shown}`);
    expect(everythingPrintedOf(thrown)).not.toContain('canary');
  });
});
