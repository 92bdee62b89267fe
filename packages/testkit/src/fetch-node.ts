import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {runProgram} from './run-program.ts';

/** Kept between runs; what lies in the folder of the tests' user is gone after each. */
const cache = fileURLToPath(new URL('../../../node_modules/.cache/node-versions', import.meta.url));

/**
 * The executable of another version of Node, which npm has as a package.
 *
 * @returns undefined where it cannot be fetched; a test then skips with the reason
 */
export async function fetchNode(version: string): Promise<string | undefined> {
  const run = await runProgram('npx', {
    args: ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath'],
    env: {HOME: process.env['HOME'] ?? '/', npm_config_cache: cache, npm_config_update_notifier: 'false'},
    cwd: '/',
    killAfterMs: 120_000,
  });
  const path = run.stdout.trim().split('\n').at(-1) ?? '';
  return run.exitCode === 0 && existsSync(path) ? path : undefined;
}
