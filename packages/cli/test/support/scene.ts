import {sandboxAnswersOf} from '@ali1688/kit';
import {Secret} from '@ali1688/contracts/ports';
import {startSandbox, type Sandbox, type SandboxOptions} from '@ali1688/sandbox';
import {loadOwnDefinitions} from './own-definitions.ts';
import {openPlace, type Place, type Variables} from './place.ts';

/** A place whose gateway is a sandbox that this process hosts. */
export type Scene = Place & {readonly sandbox: Sandbox};

/**
 * The application of every scene. Not the one built into the sandbox: answers to that one are
 * marked as made up, and what is looked at here is how the program treats a gateway.
 */
export const application = {
  appKey: '1000000',
  appSecret: new Secret('secret-of-the-scene'),
  refreshToken: new Secret('grant-of-the-scene'),
} as const;

/** Starts a sandbox and opens a place that points at it, with the credentials of {@link application}. */
export async function openScene(variables: Variables = {}, options: SandboxOptions = {}): Promise<Scene> {
  const applications = [application, ...(options.applications ?? [])];
  // A fixed day: tests compare what two runs answer, and midnight may lie between them.
  // The APIs of plugins too: doctor tries all that the commands use.
  const operations = (await loadOwnDefinitions()).flatMap((plugin) => plugin.operations);
  const apis = [...(await sandboxAnswersOf(operations)()), ...(options.apis ?? [])];
  const sandbox = await startSandbox({today: '2026-11-26', ...options, applications, apis});
  const place = await openPlace({
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: application.appKey,
    ALI1688_APP_SECRET: application.appSecret.reveal(),
    ALI1688_REFRESH_TOKEN: application.refreshToken.reveal(),
    ...variables,
  });
  return {
    ...place,
    sandbox,
    async [Symbol.asyncDispose]() {
      await sandbox.close();
      await place[Symbol.asyncDispose]();
    },
  };
}
