import {sandboxAppKey} from '@ali1688/contracts/ports';
import {builtInApplication} from '@ali1688/sandbox';
import {describe, expect, test} from 'vitest';
import {pointsAtSandbox} from '../../src/settings/points-at-sandbox.ts';
import {readSettings} from '../../src/settings/settings.ts';

const noFlags = {sandbox: false};
const sandboxGateway = 'http://127.0.0.1:16888/openapi';

describe('an answer is marked as made up', () => {
  test.each([
    ['with --sandbox', {}, undefined, {sandbox: true}, true],
    [
      'with the sandbox as a process of its own',
      {ALI1688_GATEWAY_URL: sandboxGateway},
      sandboxAppKey,
      noFlags,
      true,
    ],
    [
      'but not from another gateway of this machine',
      {ALI1688_GATEWAY_URL: sandboxGateway},
      '1000000',
      noFlags,
      false,
    ],
    ['and not from 1688, whatever the AppKey', {}, sandboxAppKey, noFlags, false],
  ])('%s', (_case, environment, appKey, flags, expected) => {
    expect(pointsAtSandbox(readSettings(environment, flags), () => appKey)).toBe(expected);
  });

  test('by the AppKey that the sandbox really has', () => {
    expect(builtInApplication.appKey).toBe(sandboxAppKey);
  });
});
