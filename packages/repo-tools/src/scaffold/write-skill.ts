import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {runTool} from '../workspace/run-tool.ts';
import {joinWorkspace} from './join-workspace.ts';
import {readTemplates} from './read-templates.ts';

/**
 * Writes everything that a new skill needs: plugin, texts, tests, evaluations, changeset, and its
 * place in the CLI. What is generated from it is made by the build.
 *
 * @returns paths of what was written or changed
 * @throws Error when one of the files is there already; nothing is written then
 */
export async function writeSkill(root: string, domain: string): Promise<readonly string[]> {
  const files = await readTemplates(domain);
  const present = [...files.keys()].find((path) => existsSync(join(root, path)));
  if (present !== undefined) throw new Error(`${present} is there already; nothing was written.`);
  const changed = await joinWorkspace(root, domain);
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), {recursive: true});
    await writeFile(join(root, path), text);
  }
  const written = [...files.keys(), ...changed];
  // How wide tables and lists are depends on the domain's length.
  const run = await runTool('prettier', ['--write', '--log-level', 'warn', ...written], root);
  if (run.exitCode !== 0) throw new Error(`prettier failed: ${run.stderr}`);
  return written;
}
