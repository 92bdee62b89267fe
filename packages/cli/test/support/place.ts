import {runProgram, temporaryFolder, type ProgramRun} from '@ali1688/testkit';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {binPath} from './bin-path.ts';
import {takeTurn} from './turns.ts';

/** Environment variables by name; one set to undefined is left out. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** An empty user folder in which the program runs, as a user would run it. */
export type Place = AsyncDisposable & {
  /** The user's folder; everything a run may write lies below it. */
  readonly path: string;
  /** `ALI1688_HOME`. Not made beforehand. */
  readonly home: string;
  /** The working folder. */
  readonly workFolder: string;
  /** The whole environment of a run. */
  environment(variables?: Variables): Readonly<Record<string, string>>;
  /** Runs `ali1688` to its end. */
  run(args: readonly string[], variables?: Variables): Promise<ProgramRun>;
};

/**
 * Opens a place. Nothing of this process's environment gets in. Requests are not paced, because
 * what is tested here is not how long it takes; the compile cache has a test of its own.
 */
export async function openPlace(variables: Variables = {}): Promise<Place> {
  const folder = await temporaryFolder();
  const home = join(folder.path, 'suite home');
  const workFolder = join(folder.path, 'work');
  await mkdir(workFolder);
  const environment = (more: Variables = {}): Readonly<Record<string, string>> => {
    const all: Variables = {
      HOME: folder.path,
      ALI1688_HOME: home,
      ALI1688_LEGACY_CACHE: 'off',
      ALI1688_QPS: '1000',
      NODE_DISABLE_COMPILE_CACHE: '1',
      ...variables,
      ...more,
    };
    return Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
  };
  return {
    path: folder.path,
    home,
    workFolder,
    environment,
    run: (args, more) =>
      takeTurn(() =>
        runProgram(process.execPath, {args: [binPath, ...args], env: environment(more), cwd: workFolder}),
      ),
    [Symbol.asyncDispose]: () => folder.remove(),
  };
}
