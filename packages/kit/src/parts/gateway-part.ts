import {apiId} from '@ali1688/contracts';
import type {Application, Secret} from '@ali1688/contracts/ports';
import {readEnvironmentCredentials} from '@ali1688/auth';
import type {CallResult, UnlistedApi} from '@ali1688/gateway';
import {canonicalString, signCanonicalString} from '@ali1688/gateway/signing';
import {tokenAtHand} from '../invoke/create-context.ts';
import {DryRunReached} from '../invoke/dry-run-reached.ts';
import {showRequest} from '../invoke/show-request.ts';
import type {PartOpening} from '../operation/parts.ts';
import {refuseSecretParameters} from '../secrets/refuse-secret-parameters.ts';

/** The gateway below its contracts: what the commands `api call`, `sign` and `doctor` are about. */
export type GatewayPart = {
  /** The application in force. Throws `CREDENTIALS_MISSING`. */
  application(): Promise<Application>;
  /**
   * Calls an API that has no contract: plain text parameters, the answer as it is, never repeated. A dry run ends
   * here. Throws `USAGE_INVALID` before anything is sent when a parameter holds a secret of this run.
   */
  callUnlisted(
    api: UnlistedApi,
    parameters: Readonly<Record<string, string>>,
    options: {readonly withToken: boolean},
  ): Promise<CallResult<unknown>>;
  /**
   * Signs parameters under a path and shows how; sends nothing. The AppSecret alone is needed:
   * the one given, else the one in force. Throws `CREDENTIALS_MISSING`; `USAGE_INVALID` when a parameter holds a
   * secret of this run.
   */
  sign(
    path: string,
    parameters: Iterable<readonly [string, string]>,
    appSecret?: Secret,
  ): Promise<{readonly stringToSign: string; readonly signature: string}>;
};

/** Opens the gateway for a command that is about the gateway itself. */
export function openGatewayPart({runtime, scope, isDryRun, answered}: PartOpening): GatewayPart {
  const application = async (): Promise<Application> => (await runtime.credentials(scope)).application;
  /** For a path of the user's own no AppKey is needed, so a secret alone will do. */
  const signingSecret = async (): Promise<Secret> => {
    const {appSecret} = readEnvironmentCredentials(runtime.environment);
    const isOwn = runtime.settings.sandbox || appSecret === undefined;
    return isOwn ? (await application()).appSecret : appSecret;
  };
  const refuseSecrets = (parameters: Iterable<readonly [string, string]>, appSecret: Secret): void => {
    const given = readEnvironmentCredentials(runtime.environment);
    refuseSecretParameters(parameters, [appSecret, given.appSecret, given.refreshToken, given.accessToken]);
  };
  return {
    application,
    async callUnlisted(api, parameters, {withToken}) {
      refuseSecrets(Object.entries(parameters), (await application()).appSecret);
      const client = await runtime.gateway(scope);
      if (isDryRun) {
        const token = withToken ? await tokenAtHand(runtime, scope) : undefined;
        throw new DryRunReached(showRequest(client.prepareUnlisted(api, parameters, token)));
      }
      const result = await client.callUnlisted(api, parameters, {withToken}, scope);
      answered(apiId(api), result.body);
      return result;
    },
    async sign(path, parameters, appSecret) {
      const secret = appSecret ?? (await signingSecret());
      const signed = [...parameters];
      refuseSecrets(signed, secret);
      const stringToSign = canonicalString(path, signed);
      return {stringToSign, signature: signCanonicalString(stringToSign, secret)};
    },
  };
}
