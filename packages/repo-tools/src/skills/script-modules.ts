import {join} from 'node:path';
import type {Plugin} from 'rolldown';
import type {ScriptSource} from './bundle-script.ts';

/** Name of the module that a user runs: it starts the one beside it. */
export const launcherEntry = 'skill-script-launcher';

/** Name of the module that a skill script is: the queries, from which everything else is loaded. */
export const scriptEntry = 'skill-script-entry';

/** Name of the file of {@link scriptEntry}. */
export function queriesFile(skill: string): string {
  return `${skill}.queries.mjs`;
}

/** Modules that are loaded on demand, as paths relative to the root, by the name of their part. */
export type ScriptParts = ReadonlyMap<string, readonly string[]>;

/** Name of the module that stands for a part. */
export function partModule(name: string): string {
  return `skill-script-${name}`;
}

/**
 * A plugin of the bundler with the modules that no file holds: the two entries of a skill script, and one
 * for each part, so that everything in it becomes one file.
 *
 * @param parts empty: every module that is loaded on demand becomes a file of its own
 */
export function scriptModules(root: string, source: ScriptSource, parts: ScriptParts): Plugin {
  const quoted = (file: string): string => JSON.stringify(join(root, file));
  const modules = new Map([
    [launcherEntry, launcherText(source, quoted)],
    [scriptEntry, entryText(source, quoted)],
  ]);
  const moduleOf = new Map<string, string>();
  for (const [name, files] of parts) {
    // The sandbox is loaded by its own index, of which little is used.
    if (files.length === 1) continue;
    modules.set(partModule(name), files.map((file) => `export * from ${quoted(file)};\n`).join(''));
    for (const file of files) moduleOf.set(join(root, file), partModule(name));
  }
  return {
    name: 'skill-script-modules',
    async resolveId(id, importer, {kind}) {
      if (modules.has(id)) return id;
      // As it is written: the file lies beside the launcher, wherever that is.
      if (id === `./${queriesFile(source.skill)}`) return {id, external: 'absolute'};
      if (kind !== 'dynamic-import') return undefined;
      const resolved = await this.resolve(id, importer, {kind: 'import-statement', skipSelf: true});
      return resolved === null ? undefined : (moduleOf.get(resolved.id) ?? resolved);
    },
    load: (id) => modules.get(id),
  };
}

function launcherText({skill}: ScriptSource, quoted: (file: string) => string): string {
  return `import {launchScript} from ${quoted('packages/kit/src/start/index.ts')};

launchScript(() => import(${JSON.stringify(`./${queriesFile(skill)}`)}), ${JSON.stringify(queriesFile(skill))});
`;
}

function entryText({definition, version}: ScriptSource, quoted: (file: string) => string): string {
  return `import {skill} from ${quoted(definition)};
import {loadPart} from ${quoted('packages/contracts/src/errors/index.ts')};
import {startScript} from ${quoted('packages/kit/src/script/index.ts')};

export function start() {
  startScript({
    ...skill,
    version: ${JSON.stringify(version)},
    async loadCompanion() {
      const {openCompanion} = await loadPart(() => import(${quoted('packages/repo-tools/src/skills/companion.ts')}));
      return openCompanion(skill.probes);
    },
  });
}
`;
}
