import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';
import {readWorkspacePackages} from '../workspace/workspace-packages.ts';
import {readManifestCommand, type ManifestCommand} from './manifest-command.ts';

/**
 * Every visible command of the cli and the plugins, from the manifests of the last build, by id. The
 * manifest of the cli also names those of its plugins, which are read from theirs.
 *
 * @throws Error when a manifest is missing or holds no commands
 */
export async function readCommands(root: string): Promise<readonly ManifestCommand[]> {
  const packages = await readWorkspacePackages(root);
  const hosts = packages.filter(({manifest}) => manifest.isOclif);
  const lists = await Promise.all(
    hosts.map(({path, manifest}) => readManifest(join(path, 'oclif.manifest.json'), manifest.name)),
  );
  return lists.flat().toSorted((first, second) => (first.id < second.id ? -1 : 1));
}

async function readManifest(path: string, packageName: string): Promise<readonly ManifestCommand[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new Error(`${packageName} has no oclif.manifest.json. Run: pnpm build`, {cause: error});
  }
  const manifest: unknown = JSON.parse(text);
  const commands = isRecord(manifest) ? manifest['commands'] : undefined;
  if (!isRecord(commands))
    throw new Error(`The manifest of ${packageName} holds no commands. Run: pnpm build`);
  return Object.entries(commands)
    .filter(([, command]) => isRecord(command) && command['hidden'] !== true && isOf(packageName, command))
    .map(([id, command]) => readManifestCommand(id, packageName, command));
}

function isOf(packageName: string, {pluginName = packageName}: Readonly<Record<string, unknown>>): boolean {
  return pluginName === packageName;
}
