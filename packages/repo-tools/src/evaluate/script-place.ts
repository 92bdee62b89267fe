import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {builtInApis, startSandbox, type Sandbox, type SandboxApi} from '@ali1688/sandbox';
import {runProgram, type ProgramRun} from '@ali1688/testkit';

/** A sandbox and an empty home in which a skill's script can be run. */
export type ScriptPlace = AsyncDisposable & {
  readonly sandbox: Sandbox;
  /** What the sandbox serves. */
  readonly apis: readonly SandboxApi[];
  /** Runs a script with nothing of this process's environment. */
  run(script: string, words: readonly string[]): Promise<ProgramRun>;
};

/**
 * Opens a place. Requests are not paced, because nobody shares this sandbox.
 *
 * @param own what the sandbox answers for the APIs of plugins
 */
export async function openScriptPlace(own: readonly SandboxApi[]): Promise<ScriptPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'ali1688-evaluate-'));
  const work = join(folder, 'work');
  await mkdir(work);
  // A fixed day: what a task expects must not depend on when it is tried.
  const sandbox = await startSandbox({today: '2026-11-26', apis: own});
  const {appKey, appSecret, refreshToken} = sandbox.credentials;
  const env = {
    HOME: folder,
    ALI1688_HOME: join(folder, 'home'),
    ALI1688_LEGACY_CACHE: 'off',
    ALI1688_QPS: '1000',
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_AUTH_URL: sandbox.authUrl,
    ALI1688_APP_KEY: appKey,
    ALI1688_APP_SECRET: appSecret.reveal(),
    ALI1688_REFRESH_TOKEN: refreshToken.reveal(),
  };
  return {
    sandbox,
    apis: [...builtInApis, ...own],
    run: (script, words) => runProgram(process.execPath, {args: [script, ...words], env, cwd: work}),
    async [Symbol.asyncDispose]() {
      await sandbox.close();
      await rm(folder, {recursive: true, force: true});
    },
  };
}
