import {plainText} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import type {AnyOperation, Environment} from '@ali1688/kit';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import type {Sandbox, SandboxApplication} from '@ali1688/sandbox';
import {recordingStream, temporaryFolder} from '@ali1688/testkit';

/**
 * What an operation prints for an application of the test's own that has a ready access token.
 *
 * @param limits what the application may not do
 */
export async function runAt(
  sandbox: Sandbox,
  operation: AnyOperation,
  argv: readonly string[] = [],
  limits: Partial<SandboxApplication> = {},
): Promise<string> {
  const [appKey, appSecret] = ['7000001', new Secret('secret-of-no-value')];
  const refreshToken = new Secret('grant-of-no-value');
  sandbox.defineApplication({appKey, appSecret, refreshToken, ...limits});
  return runWith(operation, argv, {
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: appKey,
    ALI1688_APP_SECRET: appSecret.reveal(),
    ALI1688_ACCESS_TOKEN: sandbox.issueAccessToken(appKey).reveal(),
    ALI1688_QPS: '1000',
  });
}

/** What an operation prints in an environment, in a home of its own. */
export async function runWith(
  operation: AnyOperation,
  argv: readonly string[],
  variables: Environment,
): Promise<string> {
  await using home = await temporaryFolder();
  const environment = {...variables, ALI1688_HOME: home.path};
  const [stdout, stderr] = [recordingStream(), recordingStream()];
  const interrupted = new AbortController().signal;
  const words = {programName: 'doctor', nameCommands: plainText};
  const host = {environment, stdout, stderr, interrupted, prompt: silentPrompt, ...words};
  await runScript({operations: [operation], version: '0.0.0'}, [operation.name, ...argv], host, scriptFace);
  return stdout.text();
}
