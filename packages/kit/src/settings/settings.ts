import {defaultAuthUrl, defaultGatewayUrl, parseServiceAddress} from '@ali1688/contracts/ports';
import {checkWord} from '../input/check-field.ts';
import type {InputField} from '../input/input-field.ts';
import {isSandboxVariable} from '@ali1688/start';
import type {Environment, EnvironmentVariable} from './environment.ts';
import {languageNamed} from './language.ts';
import {
  languageVariableField,
  profileField,
  requestsPerSecondField,
  sandboxVariableField,
  timeoutField,
} from './setting-fields.ts';

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

/**
 * Combines flags and environment; a flag wins. Every variable is checked, also one that this
 * run would not need, so that a typing error is found at once.
 *
 * @throws `USAGE_INVALID` naming the variable, its value and what is allowed
 */
export function readSettings(environment: Environment, flags: SettingFlags): Settings {
  const read = <Field extends InputField>(variable: EnvironmentVariable, field: Field) =>
    checkWord(field, environment[variable], {label: variable});
  const language = environment.ALI1688_LANG;
  checkWord(
    languageVariableField,
    language === undefined ? undefined : (languageNamed(language) ?? language),
    {
      label: 'ALI1688_LANG',
    },
  );
  const sandboxVariable = read('ALI1688_SANDBOX', sandboxVariableField);
  const timeoutVariable = read('ALI1688_TIMEOUT', timeoutField);
  const profileVariable = read('ALI1688_PROFILE', profileField);
  const timeoutSeconds = flags.timeout ?? timeoutVariable ?? 30;
  return {
    gatewayUrl: parseServiceAddress(
      environment.ALI1688_GATEWAY_URL ?? defaultGatewayUrl,
      'ALI1688_GATEWAY_URL',
    ),
    authUrl: parseServiceAddress(environment.ALI1688_AUTH_URL ?? defaultAuthUrl, 'ALI1688_AUTH_URL'),
    timeoutMs: Math.ceil(timeoutSeconds * 1000),
    requestsPerSecond: read('ALI1688_QPS', requestsPerSecondField) ?? usualRequestsPerSecond,
    sandbox: flags.sandbox || isSandboxVariable(sandboxVariable),
    profile: flags.profile ?? profileVariable,
  };
}
