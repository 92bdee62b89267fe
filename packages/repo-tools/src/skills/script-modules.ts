import {join, relative} from 'node:path';
import type {Plugin} from 'rolldown';
import {copyFor, readCopy} from './domain-copies.ts';
import {ownSandboxAnswers, replacedInScripts, scriptParts} from './script-parts.ts';

/** What is bundled into a skill script. */
export type ScriptSource = {
  readonly skill: string;
  readonly version: string;
  /** Path of the plugin's `src/plugin.ts`, relative to the root. */
  readonly definition: string;
};

/** Name of the module that a skill script is: the queries, from which everything else is loaded. */
export function queriesEntry(skill: string): string {
  return copyFor(skill, 'skill-script-queries');
}

/** The modules that one file of a script is made of. */
export type ScriptPart = {
  /** Name of the file without its ending, such as `engine.auth` or `1688-ranking.extras`. */
  readonly name: string;
  /** Id of the module that stands for them all. */
  readonly entry: string;
  /** Their ids, in the order of the table of parts. */
  readonly modules: readonly string[];
};

/**
 * The parts that scripts have, the engine's and each skill's.
 *
 * @param used ids of the modules that they use
 */
export function partsOf(
  root: string,
  skills: readonly string[],
  used: ReadonlySet<string>,
): readonly ScriptPart[] {
  const answers = [...new Set([...used].map((id) => relative(root, readCopy(id).id)))].filter((path) =>
    ownSandboxAnswers.test(path),
  );
  const partsFor = (owner: string, idOf: (path: string) => string): readonly ScriptPart[] =>
    Object.entries(scriptParts).flatMap(([part, listed]) => {
      const paths = part === 'sandbox' ? [...listed, ...answers] : listed;
      const modules = paths.map((path) => idOf(join(root, path))).filter((id) => used.has(id));
      const [only] = modules;
      if (only === undefined) return [];
      // One module stands for itself: of an index, such as the sandbox's, the rest is left out.
      const entry = modules.length === 1 ? only : idOf(`skill-script-${part}`);
      return [{name: `${owner}.${part}`, entry, modules}];
    });
  return [
    ...partsFor('engine', (path) => path),
    ...skills.flatMap((skill) => partsFor(skill, (path) => copyFor(skill, path))),
  ];
}

/**
 * A plugin of the bundler with the modules that no file holds: the entry of each skill script, and one for
 * each part, so that everything in it becomes one file.
 *
 * @param parts empty: every module that is loaded on demand becomes a file of its own
 */
export function scriptModules(
  root: string,
  sources: readonly ScriptSource[],
  parts: readonly ScriptPart[],
): Plugin {
  const texts = new Map(sources.map((source) => [queriesEntry(source.skill), entryText(root, source)]));
  const entryOf = new Map<string, string>();
  for (const {entry, modules} of parts) {
    for (const id of modules) entryOf.set(id, entry);
    if (modules.includes(entry)) continue;
    texts.set(entry, modules.map((id) => `export * from ${JSON.stringify(readCopy(id).id)};\n`).join(''));
  }
  return {
    name: 'skill-script-modules',
    async resolveId(id, importer, {kind}) {
      if (texts.has(id)) return id;
      if (kind !== 'dynamic-import') return undefined;
      const resolved = await this.resolve(id, importer, {kind: 'import-statement', skipSelf: true});
      if (resolved === null) return undefined;
      const loaded = withReplacement(root, resolved.id);
      return entryOf.get(loaded) ?? {...resolved, id: loaded};
    },
    load: (id) => texts.get(id),
  };
}

/** The module that a script loads in place of one that would bring a library; else the same. */
function withReplacement(root: string, id: string): string {
  const {id: file, skill} = readCopy(id);
  const other = replacedInScripts[relative(root, file).replaceAll('\\', '/')];
  if (other === undefined) return id;
  const path = join(root, other);
  return skill === undefined ? path : copyFor(skill, path);
}

function entryText(root: string, {definition, version}: ScriptSource): string {
  const quoted = (file: string): string => JSON.stringify(join(root, file));
  return `import {plugin} from ${quoted(definition)};
import {loadPart} from ${quoted('packages/contracts/src/errors/index.ts')};
import {startScript} from ${quoted('packages/kit/src/script/index.ts')};

export function start() {
  startScript({
    ...plugin,
    version: ${JSON.stringify(version)},
    async loadCompanion() {
      const {openCompanion} = await loadPart(() => import(${quoted('packages/repo-tools/src/skills/companion.ts')}));
      return openCompanion(plugin);
    },
  });
}
`;
}
