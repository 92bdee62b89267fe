import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Plugin} from '@oclif/core';
import type {OwnPlugin} from './own-plugins.ts';

/**
 * Writes `oclif.manifest.json` from the built commands of a package, with an end of line.
 * oclif's own generator is not used: it pulls in an AWS SDK for releases this project does not make.
 *
 * That of a host also holds its own plugins: their commands, as their manifests describe them, at
 * their places in the bundle, and all topics.
 *
 * @returns the command ids, e.g. `ranking:top-list`
 * @throws Error when a command cannot be loaded, when there is none, or when an own plugin is not built
 */
export async function writeOclifManifest(
  packageFolder: string,
  ownPlugins: readonly OwnPlugin[] = [],
): Promise<readonly string[]> {
  const path = join(packageFolder, 'oclif.manifest.json');
  await rm(path, {force: true});
  const plugin = new Plugin({
    root: packageFolder,
    type: 'core',
    ignoreManifest: true,
    errorOnManifestCreate: true,
    // oclif writes evaluated defaults into the manifest; those that are personal (paths, profile) stay out.
    respectNoCacheDefault: true,
  });
  await plugin.load();
  const ids = Object.keys(plugin.manifest.commands).toSorted();
  if (ids.length === 0) throw new Error(`${plugin.name} has no command in its manifest.`);
  const own = await Promise.all(ownPlugins.map(({root}) => loadBuilt(root)));
  const described = Object.fromEntries(own.flatMap(({manifest}) => Object.entries(manifest.commands)));
  const commands = Object.fromEntries(
    ids.map((id) => {
      const command = plugin.manifest.commands[id];
      return [id, {...command, ...described[id], relativePath: command?.relativePath}];
    }),
  );
  const topics = [plugin, ...own].flatMap((one) => one.topics);
  const manifest = {
    commands,
    ...(ownPlugins.length > 0 ? {topics} : {}),
    version: plugin.manifest.version,
  };
  await writeFile(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
  return ids;
}

async function loadBuilt(root: string): Promise<Plugin> {
  const plugin = new Plugin({root, type: 'core'});
  await plugin.load();
  if (!plugin.hasManifest) throw new Error(`${plugin.name} has no oclif.manifest.json. Run: pnpm build`);
  return plugin;
}
