import {runCommand} from './run-tool.ts';

/**
 * Files that are committed or would be by `git add .`, relative to the root, in git's order.
 *
 * @throws Error when git fails, e.g. outside a repository
 */
export async function listGitFiles(root: string): Promise<readonly string[]> {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const run = await runCommand('git', args, root);
  if (run.exitCode !== 0) throw new Error(`git ls-files failed: ${run.stderr.trim()}`);
  // A tracked file that was deleted is still listed; whoever reads it has to expect that.
  return [...new Set(run.stdout.split('\0').filter((path) => path !== ''))];
}
