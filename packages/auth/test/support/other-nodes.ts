import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {runProgram} from '@ali1688/testkit';
import {sized} from './size.ts';

const member = fileURLToPath(new URL('../programs/herd-member.ts', import.meta.url));
const rolldown = fileURLToPath(new URL('../../../../node_modules/.bin/rolldown', import.meta.url));

/** A command with what comes before the program. */
export type Command = readonly [string, ...string[]];

/** One file of plain JavaScript, as skills carry it, so that every Node can run it. */
export async function bundleMember(folder: string): Promise<string> {
  const file = join(folder, 'member.mjs');
  const config = join(folder, 'rolldown.config.mjs');
  const options = {
    input: member,
    platform: 'node',
    resolve: {conditionNames: ['@ali1688/source', 'node', 'import', 'default']},
    output: {file, format: 'esm', codeSplitting: false},
  };
  writeFileSync(config, `export default ${JSON.stringify(options)};\n`);
  const run = await runProgram(rolldown, {args: ['-c', config]});
  if (!existsSync(file)) throw new Error(`no bundle: ${run.stderr}`);
  return file;
}

/** The executable of another version of Node, or `undefined`, with a printed reason, where the registry does not give it in time. */
export async function fetchNode(version: string): Promise<Command | undefined> {
  const run = await runProgram('npx', {
    args: ['-y', '--prefer-offline', '-p', `node@${version}`, 'node', '-p', 'process.execPath'],
    env: {HOME: process.env['HOME'] ?? '/', npm_config_fetch_retries: '0'},
    cwd: '/',
    killAfterMs: sized(40_000, 120_000),
  });
  const path = run.stdout.trim().split('\n').at(-1) ?? '';
  if (run.exitCode === 0 && existsSync(path)) return [path];
  console.info(`Skipped: Node ${version} cannot be fetched from the registry.`);
  return undefined;
}
