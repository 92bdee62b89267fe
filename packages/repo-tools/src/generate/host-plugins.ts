import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';
import {readWorkspacePackages} from '../workspace/workspace-packages.ts';
import type {Generator} from './generator.ts';

/**
 * The manifest of a host, of which one thing is generated: it names every plugin of the workspace, and no other. All that
 * its build and its program know of plugins comes from there.
 *
 * @param path of the manifest, below the root
 * @param field `dependencies` where the packages of plugins are installed beside the host, for the skills in them;
 *   `devDependencies` where all that is used of them lies in its bundle
 */
function hostPlugins(path: string, field: 'dependencies' | 'devDependencies'): Generator {
  return {
    path,
    async generate(root) {
      const manifest: unknown = JSON.parse(await readFile(join(root, path), 'utf8'));
      const written = isRecord(manifest) ? manifest[field] : undefined;
      if (!isRecord(manifest) || !isRecord(written)) throw new Error(`${path} has no ${field}.`);
      const packages = await readWorkspacePackages(root);
      const plugins = packages.filter(({folder}) => folder.startsWith('plugin-'));
      const others = Object.entries(written).filter(([name]) => !name.startsWith('@ali1688/plugin-'));
      const entries = [...others, ...plugins.map((plugin) => [plugin.manifest.name, 'workspace:*'] as const)];
      const listed = Object.fromEntries(entries.toSorted(([first], [second]) => (first < second ? -1 : 1)));
      return `${JSON.stringify({...manifest, [field]: listed}, undefined, 2)}\n`;
    },
  };
}

/** The program for terminals. */
export const cliPlugins = hostPlugins('packages/cli/package.json', 'dependencies');

/** The server for agent hosts. */
export const mcpPlugins = hostPlugins('packages/mcp/package.json', 'devDependencies');
