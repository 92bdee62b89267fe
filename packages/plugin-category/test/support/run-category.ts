import {categoryGet, categoryList} from '@ali1688/categories';
import {plainText} from '@ali1688/contracts/errors';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {recordingStream} from '@ali1688/testkit';
import {path} from '../../src/operations/path.ts';
import {search} from '../../src/operations/search.ts';
import {sync} from '../../src/operations/sync.ts';
import {tree} from '../../src/operations/tree.ts';

type Host = Parameters<typeof runScript>[2];

export type CategoryRun = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What standard output holds, read as JSON. */
  readonly document: () => unknown;
};

/** Runs an operation of this package from a command line to its output, in a host of its own. */
export async function runCategory(
  argv: readonly string[],
  environment: Host['environment'] = {},
  interrupted: AbortSignal = new AbortController().signal,
): Promise<CategoryRun> {
  const stdout = recordingStream();
  const stderr = recordingStream();
  const script = {operations: [categoryGet, categoryList, path, search, sync, tree], version: '0.0.0'};
  const words = {programName: 'category', nameCommands: plainText};
  const host = {environment, stdout, stderr, interrupted, prompt: silentPrompt, ...words};
  const exitCode = await runScript(script, argv, host, scriptFace);
  return {
    exitCode,
    stdout: stdout.text(),
    stderr: stderr.text(),
    document: () => JSON.parse(stdout.text()) as unknown,
  };
}
