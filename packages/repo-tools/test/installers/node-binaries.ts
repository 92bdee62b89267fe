import {join} from 'node:path';
import {runProgram} from '@ali1688/testkit';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';

/** Where downloads of npx stay between runs; git ignores it. */
const downloads = join(repositoryRoot, 'node_modules/.cache/npx');

/**
 * Path of a Node.js of an exact version, which npm brings.
 *
 * @returns why there is none, when npm cannot bring it
 */
export async function findNode(
  version: string,
): Promise<{readonly path: string} | {readonly missing: string}> {
  const run = await runProgram('npx', {
    args: ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath + " " + process.versions.node'],
    env: {HOME: downloads, npm_config_cache: downloads, npm_config_update_notifier: 'false'},
    killAfterMs: 120_000,
  });
  const [path = '', found] = run.stdout.trim().split(' ');
  return run.exitCode === 0 && found === version
    ? {path}
    : {missing: `npm did not bring Node.js ${version}: exit ${run.exitCode} ${run.stderr.slice(0, 200)}`};
}
