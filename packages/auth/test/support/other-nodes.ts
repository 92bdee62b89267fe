import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {runProgram} from '@ali1688/testkit';

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
