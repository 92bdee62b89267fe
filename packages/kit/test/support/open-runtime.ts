import {openRuntime} from '../../src/runtime/open-runtime.ts';
import type {Runtime} from '../../src/runtime/runtime.ts';
import {scriptFace} from '../../src/script/script-face.ts';
import {createSecretGuard} from '../../src/secrets/secret-guard.ts';
import {guardEnvironment} from '../../src/secrets/guard-environment.ts';
import type {Environment} from '../../src/settings/environment.ts';
import {readSettings} from '../../src/settings/settings.ts';
import {ownApplication} from './run-in-test.ts';

/** A runtime for the tests' own application and grant, with a home of its own. */
export function runtimeOf(
  gateway: {readonly gatewayUrl: string},
  home: string,
  more: Environment = {},
): Runtime & AsyncDisposable {
  const environment: Environment = {
    ALI1688_HOME: home,
    ALI1688_GATEWAY_URL: gateway.gatewayUrl,
    ALI1688_APP_KEY: ownApplication.appKey,
    ALI1688_APP_SECRET: ownApplication.appSecret.reveal(),
    ALI1688_REFRESH_TOKEN: ownApplication.refreshToken.reveal(),
    ALI1688_QPS: '1000',
    ...more,
  };
  const guard = createSecretGuard();
  guardEnvironment(guard, environment);
  const settings = readSettings(environment, {sandbox: false});
  const runtime = openRuntime({...scriptFace, settings, environment, guard});
  return {...runtime, [Symbol.asyncDispose]: async () => runtime.close()};
}
