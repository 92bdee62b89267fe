import {defaultAuthUrl, defaultGatewayUrl, parseServiceAddress} from '@ali1688/contracts/ports';
import type {Environment} from '../host/environment.ts';
import {choiceField, numberField, optionalField} from '../operation/fields.ts';
import {parseField} from '../operation/parse-field.ts';
import {universalFlags} from '../operation/universal-flags.ts';
import {isSandboxVariable} from '../start/sandbox-words.ts';

/** Settings of one run, checked. Times in milliseconds. */
export type Settings = {
  /** Base address of the gateway, without a trailing slash. */
  readonly gatewayUrl: string;
  /** Base address of the authorize page, without a trailing slash. */
  readonly authUrl: string;
  readonly timeoutMs: number;
  readonly requestsPerSecond: number;
  readonly sandbox: boolean;
  /** A profile that was named, by flag or variable. */
  readonly profile: string | undefined;
};

type SettingFlags = {
  readonly timeout?: number | undefined;
  readonly sandbox: boolean;
  readonly profile?: string | undefined;
};

/** surface.md section 2. */
const usualRequestsPerSecond = 2;

const requestsPerSecondField = optionalField(
  numberField({
    above: 0,
    maximum: 1000,
    summary: {en: 'Requests a second for one AppKey.', zh: '每个 AppKey 每秒请求数。'},
  }),
);

const sandboxVariableField = optionalField(
  choiceField({
    choices: ['1', 'true', '0', 'false'],
    summary: {en: 'Use the sandbox.', zh: '使用沙箱。'},
  }),
);

/**
 * Combines flags and environment; a flag wins. Every variable is checked, also one that this
 * run would not need, so that a typing error is found at once.
 *
 * @throws `USAGE_INVALID` naming the variable, its value and what is allowed
 */
export function readSettings(environment: Environment, flags: SettingFlags): Settings {
  const sandboxVariable = parseField('ALI1688_SANDBOX', sandboxVariableField, environment.ALI1688_SANDBOX);
  const timeoutVariable = parseField('ALI1688_TIMEOUT', universalFlags.timeout, environment.ALI1688_TIMEOUT);
  const profileVariable = parseField('ALI1688_PROFILE', universalFlags.profile, environment.ALI1688_PROFILE);
  const timeoutSeconds = flags.timeout ?? timeoutVariable ?? 30;
  return {
    gatewayUrl: parseServiceAddress(
      environment.ALI1688_GATEWAY_URL ?? defaultGatewayUrl,
      'ALI1688_GATEWAY_URL',
    ),
    authUrl: parseServiceAddress(environment.ALI1688_AUTH_URL ?? defaultAuthUrl, 'ALI1688_AUTH_URL'),
    timeoutMs: Math.ceil(timeoutSeconds * 1000),
    requestsPerSecond:
      parseField('ALI1688_QPS', requestsPerSecondField, environment.ALI1688_QPS) ?? usualRequestsPerSecond,
    sandbox: flags.sandbox || isSandboxVariable(sandboxVariable),
    profile: flags.profile ?? profileVariable,
  };
}
