import {startSandbox, type SandboxOptions} from '@ali1688/sandbox';
import {temporaryFolder} from '@ali1688/testkit';
import {silentPrompt} from '@ali1688/kit/script';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {defineSweep} from '../../src/operations/sweep.ts';
import {quickLanes} from './quick-lanes.ts';
import {runTracker, type TrackerOptions} from './run-tracker.ts';

/** What of a run may differ. */
type SceneOptions = TrackerOptions & {
  /** The answer of the person at the terminal. */
  readonly answer?: (question: string) => boolean;
  readonly environment?: Parameters<typeof runTracker>[1];
};

function promptThat(answer: (question: string) => boolean): NonNullable<TrackerOptions['prompt']> {
  return {...silentPrompt, isInteractive: true, confirm: (question) => Promise.resolve(answer(question.en))};
}

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
    run: async (argv: readonly string[], {answer, environment: other, ...more}: SceneOptions = {}) =>
      runTracker(argv, other ?? environment, {
        operations,
        ...(answer === undefined ? {} : {prompt: promptThat(answer)}),
        ...more,
      }),
    /** All bytes of the files of the ledger. */
    ledgerText: async () => {
      const place = join(environment.ALI1688_HOME, 'ledger');
      const files = await readdir(place);
      const texts = await Promise.all(files.map(async (file) => readFile(join(place, file), 'latin1')));
      return texts.join('');
    },
    /** How often an API was asked. */
    asked: (api: string) => sandbox.requests.byApi[api] ?? 0,
    [Symbol.asyncDispose]: async () => {
      await sandbox.close();
      await folder.remove();
    },
  };
}
