import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';
import {readWorkspacePackages} from '../workspace/workspace-packages.ts';
import type {Generator} from './generator.ts';

const path = 'packages/cli/package.json';

/**
 * The manifest of the CLI, of which one thing is generated: its dependencies hold every plugin of the
 * workspace, and no other. All that the build and the program know of plugins comes from there.
 */
export const hostPlugins: Generator = {
  path,
  async generate(root) {
    const manifest: unknown = JSON.parse(await readFile(join(root, path), 'utf8'));
    const written = isRecord(manifest) ? manifest['dependencies'] : undefined;
    if (!isRecord(manifest) || !isRecord(written)) throw new Error(`${path} has no dependencies.`);
    const packages = await readWorkspacePackages(root);
    const plugins = packages.filter(({folder}) => folder.startsWith('plugin-'));
    const others = Object.entries(written).filter(([name]) => !name.startsWith('@ali1688/plugin-'));
    const entries = [...others, ...plugins.map((plugin) => [plugin.manifest.name, 'workspace:*'] as const)];
    const dependencies = Object.fromEntries(
      entries.toSorted(([first], [second]) => (first < second ? -1 : 1)),
    );
    return `${JSON.stringify({...manifest, dependencies}, undefined, 2)}\n`;
  },
};
