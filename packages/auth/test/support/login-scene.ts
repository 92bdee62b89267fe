import {startOfTest} from '@ali1688/testkit';
import {join} from 'node:path';
import {Secret} from '@ali1688/contracts/ports';
import {
  explainCredentials,
  exportCredentials,
  logOut,
  resolveCredentials,
  saveLogin,
  type ResolvedCredentials,
} from '../../src/index.ts';
import {exchangeCode, type ExchangedCode} from '../../src/login/exchange-code.ts';
import {renewGrant, type Renewal} from '../../src/login/renew-grant.ts';
import {httpTransport} from './http-transport.ts';
import {credentials, type Scene} from './scene.ts';

const dayMs = 24 * 3_600_000;
const pad = (value: number) => String(value).padStart(2, '0');

/** A moment as `refresh_token_timeout` tells it. */
export function wireTime(moment: number): string {
  const date = new Date(moment);
  const day = `${date.getUTCFullYear()}${pad(date.getUTCMonth() + 1)}${pad(date.getUTCDate())}`;
  return `${day}${pad(date.getUTCHours())}${pad(date.getUTCMinutes())}${pad(date.getUTCSeconds())}000+0000`;
}

/** A moment so many days after the start of the test, on the second. */
export function inDays(days: number): number {
  return Math.floor((startOfTest + days * dayMs) / 1000) * 1000;
}

/** Answers every request with a whole token object. */
export function answerWhole(scene: Scene, refreshToken: string, days: number): void {
  scene.server.answerAlways(200, {
    access_token: `access-of-${refreshToken}`,
    expires_in: '36000',
    refresh_token: refreshToken,
    refresh_token_timeout: wireTime(inDays(days)),
    memberId: 'b2b-1',
    resource_owner: '义乌小店',
  });
}

const application = {appKey: credentials.appKey, appSecret: credentials.appSecret};

/** The commands of `auth`, as a face would call them in this scene. */
export function authCommands(scene: Scene, environment: Readonly<Record<string, string>> = {}) {
  const {home, clock, log} = scene;
  const {gatewayUrl} = scene.server;
  const common = {gatewayUrl, home, clock, log};
  const resolve = (profile?: string): ResolvedCredentials =>
    resolveCredentials({environment, profile, ...common});
  const exchange = (code = 'code-CANARY'): Promise<ExchangedCode> =>
    exchangeCode({
      ...common,
      application,
      code: new Secret(code),
      redirectUri: 'https://example.com/back',
      transport: httpTransport,
      timeoutMs: 30_000,
    });
  return {
    resolve,
    exchange,
    logIn: async (profile = 'default', options: {saveSecret?: boolean; slot?: string} = {}) =>
      saveLogin({...common, exchanged: await exchange(), application, profile, saveSecret: true, ...options}),
    renew: (profile?: string, slot?: string): Promise<Renewal> => {
      const resolved = resolve(profile);
      return renewGrant({
        ...common,
        state: home,
        credentials: resolved.credentials,
        profile: resolved.profile,
        ...(resolved.sources.refreshToken === 'profile' && {grantProfile: resolved.profile}),
        ...(slot !== undefined && {slot}),
        refreshExpiresAt: resolved.refreshExpiresAt,
        transport: httpTransport,
        timeoutMs: 30_000,
      });
    },
    logOut: (profile?: string, slot?: string) =>
      logOut({...common, environment, resolved: resolve(profile), ...(slot !== undefined && {slot})}),
    explain: (profile?: string, slot?: string) =>
      explainCredentials({...common, resolved: resolve(profile), ...(slot !== undefined && {slot})}),
    exported: (profile?: string) => exportCredentials({...common, resolved: resolve(profile)}),
    profilesPath: join(home.location.path ?? '', 'profiles.json'),
  };
}
