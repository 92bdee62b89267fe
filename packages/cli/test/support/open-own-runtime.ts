import {sandboxAnswersOf, type Runtime} from '@ali1688/kit';
import {createSecretGuard, guardEnvironment, openRuntime, readSettings} from '@ali1688/kit/face';
import {cliFace} from '@ali1688/kit/oclif';
import {startSandbox} from '@ali1688/sandbox';
import {temporaryFolder} from '@ali1688/testkit';
import {everyOperation} from './every-operation.ts';
import {application} from './scene.ts';

/** A runtime in this process, for the application of scenes, with a sandbox and a home of its own. */
export async function openOwnRuntime(): Promise<Runtime & AsyncDisposable> {
  const home = await temporaryFolder();
  const apis = await sandboxAnswersOf(everyOperation)();
  const sandbox = await startSandbox({applications: [application], apis});
  const environment = {
    ALI1688_HOME: home.path,
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: application.appKey,
    ALI1688_APP_SECRET: application.appSecret.reveal(),
    ALI1688_REFRESH_TOKEN: application.refreshToken.reveal(),
    ALI1688_LEGACY_CACHE: 'off',
    ALI1688_QPS: '1000',
  };
  const guard = createSecretGuard();
  guardEnvironment(guard, environment);
  const settings = readSettings(environment, {sandbox: false});
  const runtime = openRuntime({...cliFace, settings, environment, guard});
  return {
    ...runtime,
    async [Symbol.asyncDispose]() {
      await runtime.close();
      await sandbox.close();
      await home.remove();
    },
  };
}
