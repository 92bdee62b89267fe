import {readFileSync} from 'node:fs';
import * as z from 'zod/mini';

const packageFile = z.object({
  dependencies: z.record(z.string(), z.string()),
  oclif: z.object({plugins: z.array(z.string())}),
});
const manifestFile = z.object({commands: z.record(z.string(), z.unknown())});

const packageFolder = new URL('../../', import.meta.url);

/** Ids of all commands of the built program, its plugins' included, as the manifests name them: `ranking:top-list`. */
export function builtCommands(): readonly string[] {
  const {dependencies, oclif} = packageFile.parse(readJson('package.json'));
  const isPlugin = (name: string): boolean =>
    oclif.plugins.some((pattern) =>
      pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
    );
  const manifests = [
    'oclif.manifest.json',
    ...Object.keys(dependencies)
      .filter(isPlugin)
      .map((name) => `node_modules/${name}/oclif.manifest.json`),
  ];
  return manifests.flatMap((path) => Object.keys(manifestFile.parse(readJson(path)).commands)).toSorted();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, packageFolder), 'utf8'));
}
