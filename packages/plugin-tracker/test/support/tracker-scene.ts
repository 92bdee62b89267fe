import {startSandbox, type SandboxOptions} from '@ali1688/sandbox';
import {temporaryFolder} from '@ali1688/testkit';
import {join} from 'node:path';
import {defineSweep} from '../../src/operations/sweep.ts';
import {runTracker, type TrackerOptions} from './run-tracker.ts';

/** A lane pace that no test waits for. */
export const quickLanes = {spacingMs: 0, firstPauseMs: 30, mostPauses: 2};

/** A sandbox with a home of its own for the commands that ask it. */
export async function openTrackerScene(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({today: '2026-12-01', ...options});
  const folder = await temporaryFolder();
  const {appKey, appSecret, refreshToken} = sandbox.credentials;
  const environment = {
    ALI1688_HOME: join(folder.path, 'home'),
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: appKey,
    ALI1688_APP_SECRET: appSecret.reveal(),
    ALI1688_REFRESH_TOKEN: refreshToken.reveal(),
    ALI1688_QPS: '1000',
  };
  const operations = [defineSweep({lanes: quickLanes})];
  return {
    sandbox,
    environment,
    folder: folder.path,
    run: async (argv: readonly string[], more: TrackerOptions = {}) =>
      runTracker(argv, environment, {operations, ...more}),
    /** How often an API was asked. */
    asked: (api: string) => sandbox.requests.byApi[api] ?? 0,
    [Symbol.asyncDispose]: async () => {
      await sandbox.close();
      await folder.remove();
    },
  };
}
