import type {SandboxOptions} from '@ali1688/sandbox';
import {consent} from './consent.ts';
import {expectSuccess, type Success} from './documents.ts';
import type {Variables} from './place.ts';
import {application, openScene, type Scene} from './scene.ts';

/** What an application has that nobody has authorized yet. */
const onlyApplication: Variables = {ALI1688_REFRESH_TOKEN: undefined};

/** Neither application nor grant. */
export const nothingSet: Variables = {
  ALI1688_APP_KEY: undefined,
  ALI1688_APP_SECRET: undefined,
  ALI1688_REFRESH_TOKEN: undefined,
};

/** A scene whose authorize page is the sandbox's and whose application has no grant. */
export async function openLoginScene(
  options: SandboxOptions = {},
  variables: Variables = {},
): Promise<Scene> {
  const scene = await openScene({...onlyApplication, ...variables}, options);
  return {
    ...scene,
    environment: (more) => scene.environment({ALI1688_AUTH_URL: scene.sandbox.authUrl, ...more}),
    run: (args, more) => scene.run(args, {ALI1688_AUTH_URL: scene.sandbox.authUrl, ...more}),
  };
}

/** The redirect address of `auth url` and `auth exchange` unless told otherwise. */
const defaultRedirectUri = 'http://127.0.0.1:16880/callback';

/** A code for the application of the scene and the default redirect address, by way of the authorize page. */
export async function obtainCode({sandbox}: Scene): Promise<string> {
  const query = new URLSearchParams({
    client_id: application.appKey,
    site: '1688',
    redirect_uri: defaultRedirectUri,
    state: 's',
  });
  const answer = new URL(await consent(`${sandbox.authUrl}/oauth/authorize?${query.toString()}`));
  return answer.searchParams.get('code') ?? '';
}

/** Logs in with `auth exchange` and forgets what the sandbox saw of it. */
export async function logIn(
  scene: Scene,
  words: readonly string[] = [],
  variables?: Variables,
): Promise<Success> {
  const code = await obtainCode(scene);
  const success = expectSuccess(await scene.run(['auth', 'exchange', code, ...words], variables));
  scene.sandbox.clearRequests();
  return success;
}
