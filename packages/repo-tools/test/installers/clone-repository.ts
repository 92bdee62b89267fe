import {existsSync} from 'node:fs';
import {cp, mkdir} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {ProgramRun} from '@ali1688/testkit';
import {listGitFiles} from '../../src/workspace/git-files.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {runCommand} from '../../src/workspace/run-tool.ts';

/**
 * A clone with one commit, as an installer makes it of the published repository. Its origin holds
 * every file that git has or would take from the working folder, so that what is not committed yet
 * is tried too, and what git ignores is not.
 *
 * @param folder an empty folder to work in
 * @returns path of the clone
 */
export async function cloneRepository(folder: string): Promise<string> {
  const origin = join(folder, 'origin');
  const clone = join(folder, 'clone');
  for (const path of await listGitFiles(repositoryRoot)) {
    const source = join(repositoryRoot, path);
    // A tracked file may have been deleted.
    if (!existsSync(source)) continue;
    await mkdir(dirname(join(origin, path)), {recursive: true});
    await cp(source, join(origin, path), {verbatimSymlinks: true});
  }
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'core.autocrlf=false'];
  await git(['init', '--quiet'], origin);
  await git(['add', '--all', '--force'], origin);
  await git([...author, 'commit', '--quiet', '--no-gpg-sign', '--message', 'Everything'], origin);
  await git(['clone', '--quiet', '--depth', '1', `file://${encodeURI(origin)}`, clone], folder);
  return clone;
}

async function git(args: readonly string[], cwd: string): Promise<ProgramRun> {
  const run = await runCommand('git', args, cwd);
  if (run.exitCode !== 0) throw new Error(`git ${args.join(' ')} failed: ${run.stderr}`);
  return run;
}
