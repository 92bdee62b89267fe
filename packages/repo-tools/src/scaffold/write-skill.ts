import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {writeGeneratedFile} from '../generate/generate-file.ts';
import {cliPlugins, mcpPlugins} from '../generate/host-plugins.ts';
import {runTool} from '../workspace/run-tool.ts';
import {readTemplates, skillPlaces} from './read-templates.ts';
import {stepsLine} from './steps.ts';

/**
 * Writes everything that a new skill needs: the folder of its plugin and a changeset. Then the manifest of the
 * CLI is generated, which is last: were it to depend on a package that is not there, pnpm could not even start
 * this program again. All else that is generated is made by the build.
 *
 * @returns paths of what was written or changed
 * @throws Error when one of the files is there already; nothing is written then
 */
export async function writeSkill(root: string, domain: string): Promise<readonly string[]> {
  const files = await readTemplates(domain);
  const present = [...files.keys()].find((path) => existsSync(join(root, path)));
  if (present !== undefined) throw new Error(alreadyThere(present, domain));
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), {recursive: true});
    await writeFile(join(root, path), text);
  }
  const written = [...files.keys()];
  // How wide tables and lists are depends on the domain's length.
  const run = await runTool('prettier', ['--write', '--log-level', 'warn', ...written], root);
  if (run.exitCode !== 0) throw new Error(`prettier failed: ${run.stderr}`);
  for (const host of [mcpPlugins, cliPlugins]) await writeGeneratedFile(host, root);
  return [...written, mcpPlugins.path, cliPlugins.path];
}

/** What to do depends on how far an earlier start came, which its user has seen. */
function alreadyThere(present: string, domain: string): string {
  return `${present} is there already; nothing was written.

If an earlier "pnpm new:skill ${domain}" wrote all its files and a later step failed, go on with that:
  ${stepsLine(0)}
If it was stopped while it wrote, remove what it left and start again:
  take ${domain} out of ${cliPlugins.path} and ${mcpPlugins.path}, if it is in there
  rm -rf ${skillPlaces(domain).join(' ')}`;
}
