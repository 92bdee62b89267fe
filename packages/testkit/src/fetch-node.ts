import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {runProgram} from './run-program.ts';

/** Kept between runs; what lies in the folder of the tests' user is gone after each. */
const cache = fileURLToPath(new URL('../../../node_modules/.cache/node-versions', import.meta.url));

/**
 * The executable of an exact version of Node, which npm has as a package. A machine whose npm cannot bring
 * it is told so on standard output; the test then skips.
 *
 * @param limitMs how long npm may take, in milliseconds
 * @returns undefined where it cannot be had
 */
export async function fetchNode(version: string, limitMs = 120_000): Promise<string | undefined> {
  const certificates = process.env['NODE_EXTRA_CA_CERTS'];
  const run = await runProgram('npx', {
    args: ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath + " " + process.versions.node'],
    env: {
      HOME: process.env['HOME'] ?? '/',
      npm_config_cache: cache,
      npm_config_fetch_retries: '1',
      npm_config_prefer_offline: 'true',
      npm_config_update_notifier: 'false',
      ...(certificates === undefined ? {} : {NODE_EXTRA_CA_CERTS: certificates}),
    },
    cwd: '/',
    killAfterMs: limitMs,
  });
  const [path = '', found] = (run.stdout.trim().split('\n').at(-1) ?? '').split(' ');
  if (run.exitCode === 0 && found === version && existsSync(path)) return path;
  console.info(`Skipped: npm did not bring Node.js ${version} (exit ${run.exitCode ?? run.signal}).`);
  return undefined;
}
