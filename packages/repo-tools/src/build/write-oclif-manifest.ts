import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Plugin} from '@oclif/core';

/**
 * Writes `oclif.manifest.json` from the built commands of a package, with an end of line.
 * oclif's own generator is not used: it pulls in an AWS SDK for releases this project does not make.
 *
 * @returns the command ids, e.g. `ranking:top-list`
 * @throws Error when a command cannot be loaded, or when there is none
 */
export async function writeOclifManifest(packageFolder: string): Promise<readonly string[]> {
  const path = join(packageFolder, 'oclif.manifest.json');
  await rm(path, {force: true});
  const plugin = new Plugin({
    root: packageFolder,
    type: 'core',
    ignoreManifest: true,
    errorOnManifestCreate: true,
    // Defaults that are personal (paths, profile) are not baked in (oclif.md section 3).
    respectNoCacheDefault: true,
  });
  await plugin.load();
  const ids = Object.keys(plugin.manifest.commands).toSorted();
  if (ids.length === 0) throw new Error(`${plugin.name} has no command in its manifest.`);
  const commands = Object.fromEntries(ids.map((id) => [id, plugin.manifest.commands[id]]));
  const manifest = {commands, version: plugin.manifest.version};
  await writeFile(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
  return ids;
}
