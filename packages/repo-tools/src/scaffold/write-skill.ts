import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {runTool} from '../workspace/run-tool.ts';
import {joinedPaths, joinWorkspace} from './join-workspace.ts';
import {readTemplates, skillPlaces} from './read-templates.ts';
import {stepsLine} from './steps.ts';

/**
 * Writes everything that a new skill needs: plugin, texts, tests, evaluations, changeset, and its
 * place in the CLI. What is generated from it is made by the build.
 *
 * The CLI learns of the plugin last: were it to depend on a package that is not there, pnpm could not
 * even start this program again.
 *
 * @returns paths of what was written or changed
 * @throws Error when one of the files is there already; nothing is written then
 */
export async function writeSkill(root: string, domain: string): Promise<readonly string[]> {
  const files = await readTemplates(domain);
  const present = [...files.keys()].find((path) => existsSync(join(root, path)));
  if (present !== undefined) throw new Error(alreadyThere(present, domain));
  const texts = new Map([...files, ...(await joinWorkspace(root, domain))]);
  for (const [path, text] of texts) {
    await mkdir(dirname(join(root, path)), {recursive: true});
    await writeFile(join(root, path), text);
  }
  const written = [...texts.keys()];
  // How wide tables and lists are depends on the domain's length.
  const run = await runTool('prettier', ['--write', '--log-level', 'warn', ...written], root);
  if (run.exitCode !== 0) throw new Error(`prettier failed: ${run.stderr}`);
  return written;
}

/** What to do depends on how far an earlier start came, which its user has seen. */
function alreadyThere(present: string, domain: string): string {
  return `${present} is there already; nothing was written.

If an earlier "pnpm new:skill ${domain}" wrote all its files and a later step failed, go on with that:
  ${stepsLine(0)}
If it was stopped while it wrote, remove what it left and start again:
  take ${domain} out of ${joinedPaths.join(' and ')}, if it is in there
  rm -rf ${skillPlaces(domain).join(' ')}`;
}
