import {Secret} from '@ali1688/contracts/ports';
import type {Sandbox} from '@ali1688/sandbox';
import type {Environment} from '../../src/settings/environment.ts';
import {operationWords, type AnyOperation} from '../../src/operation/define-operation.ts';
import type {Face} from '../../src/terminal/face.ts';
import {runCommandLine} from '../../src/command-line/run-command-line.ts';
import {scriptFace} from '../../src/script/script-face.ts';
import {createTestHost, type TestHostOptions} from './test-host.ts';

export type TestRun = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stdoutBytes: Buffer;
  readonly stderr: string;
};

/** Runs an operation in a host of its own, over real connections. */
export async function runInTest(
  operation: AnyOperation,
  argv: readonly string[],
  options: TestHostOptions & {readonly face?: Face} = {},
): Promise<TestRun> {
  const host = createTestHost(options);
  const command = `ali1688 ${operationWords(operation)}`;
  const exitCode = await runCommandLine({operation, argv, command, host, face: options.face ?? scriptFace});
  return {
    exitCode,
    stdout: host.stdout.text(),
    stdoutBytes: host.stdout.bytes(),
    stderr: host.stderr.text(),
  };
}

/** An application of the tests' own: answers to the one that every sandbox knows are marked as made up. */
export const ownApplication = {
  appKey: '7000001',
  appSecret: new Secret('secret-of-no-value'),
  refreshToken: new Secret('grant-of-no-value'),
};

/**
 * Makes the application known to a sandbox, and gives the environment of somebody who uses it with a
 * ready access token, so that nothing is stored.
 */
export function environmentOf(sandbox: Sandbox): Environment {
  const {appKey, appSecret} = ownApplication;
  sandbox.defineApplication(ownApplication);
  return {
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: appKey,
    ALI1688_APP_SECRET: appSecret.reveal(),
    ALI1688_ACCESS_TOKEN: sandbox.issueAccessToken(appKey).reveal(),
  };
}
