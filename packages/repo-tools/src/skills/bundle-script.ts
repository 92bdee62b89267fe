import {join, relative} from 'node:path';
import {rolldown, type Plugin} from 'rolldown';
import {oldNodeNotice} from './old-node-notice.ts';

/** Files of a bundle by their name, in the order of their names. */
export type ScriptFiles = ReadonlyMap<string, string>;

/** What is bundled into a skill script. */
export type ScriptSource = {
  readonly skill: string;
  readonly version: string;
  /** Path of the plugin's `src/script.ts`, relative to the root. */
  readonly definition: string;
};

const entryId = 'skill-script-entry';
const companionPath = 'packages/repo-tools/src/skills/companion.ts';
const startPath = 'packages/kit/src/script/index.ts';

/**
 * Bundles the script of a skill: one file for the queries, which works alone, and two beside it that
 * are loaded on demand. Not minified; the same sources give the same bytes on every machine.
 *
 * @param root of the repository; paths in comments are relative to it
 * @throws Error when a source does not parse, an import cannot be resolved, or the parts are not the three
 */
export async function bundleScript(root: string, source: ScriptSource): Promise<ScriptFiles> {
  const {skill} = source;
  const bundle = await rolldown({
    cwd: root,
    input: {[skill]: entryId},
    platform: 'node',
    external: [/^node:/],
    plugins: [entryPlugin(root, source)],
    preserveEntrySignatures: 'allow-extension',
    resolve: {conditionNames: ['@ali1688/source', 'node', 'import', 'default']},
    // The oldest Node has to read as far as the notice that it is too old.
    transform: {target: 'es2020'},
    onLog: (level, log, write) => write(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
  });
  try {
    const {output} = await bundle.generate({
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: ({moduleIds}) => `${skill}.${partName(moduleIds)}.mjs`,
      sourcemap: false,
      minify: false,
      banner: ({isEntry}) => (isEntry ? oldNodeNotice : ''),
      comments: {legal: true, annotation: false, jsdoc: false},
    });
    const files = output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : []));
    return new Map(files.toSorted(([first], [second]) => (first < second ? -1 : 1)));
  } finally {
    await bundle.close();
  }
}

/** The two parts are told by what only they hold. */
function partName(moduleIds: readonly string[]): string {
  const holds = (path: string): boolean => moduleIds.some((id) => id.includes(path));
  if (holds('/packages/repo-tools/src/skills/companion.ts')) return 'auth';
  if (holds('/packages/sandbox/src/start-sandbox.ts')) return 'sandbox';
  throw new Error(`A skill script has no part for ${moduleIds.map((id) => relative('.', id)).join(', ')}.`);
}

function entryPlugin(root: string, {definition, version}: ScriptSource): Plugin {
  const path = (file: string): string => JSON.stringify(join(root, file));
  return {
    name: 'skill-script-entry',
    resolveId: (id) => (id === entryId ? id : undefined),
    load: (id) =>
      id === entryId
        ? `import {skill} from ${path(definition)};
import {loadPart, startScript} from ${path(startPath)};

startScript({
  ...skill,
  version: ${JSON.stringify(version)},
  async loadCompanion() {
    const {openCompanion} = await loadPart(() => import(${path(companionPath)}));
    return openCompanion(skill.probes);
  },
});
`
        : undefined,
  };
}
