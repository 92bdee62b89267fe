import {join} from 'node:path';
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
const authId = 'skill-script-auth';

/** What is loaded on demand: name of the part, and the end of the id of a module that it alone holds. */
const parts = {
  auth: authId,
  forms: '/packages/kit/src/render/render-success.ts',
  sandbox: '/packages/sandbox/src/start-sandbox.ts',
} as const;

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
    plugins: [scriptModules(root, source)],
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
    const files = output.flatMap((file) =>
      file.type === 'chunk' ? [[file.fileName, withoutPaths(file.code)] as const] : [],
    );
    return new Map(files.toSorted(([first], [second]) => (first < second ? -1 : 1)));
  } finally {
    await bundle.close();
  }
}

/** Where each module came from is of no use to a reader of the skill, and takes 10 kB. */
function withoutPaths(code: string): string {
  return code.replaceAll(/^\/\/ (?:packages|node_modules|\\0|skill-script)\S*\n/gm, '');
}

/** The parts are told by what only they hold. */
function partName(moduleIds: readonly string[]): string {
  const holds = (id: string): boolean => moduleIds.some((moduleId) => moduleId.endsWith(id));
  const found = Object.entries(parts).find(([, id]) => holds(id));
  if (found !== undefined) return found[0];
  throw new Error(`A skill script has no part for ${moduleIds.join(', ')}.`);
}

/** The entry and the part for `auth`, as modules that no file holds. */
function scriptModules(root: string, {definition, version}: ScriptSource): Plugin {
  const path = (file: string): string => JSON.stringify(join(root, file));
  const modules: Readonly<Record<string, string>> = {
    [entryId]: `import {skill} from ${path(definition)};
import {loadPart} from ${path('packages/contracts/src/errors/index.ts')};
import {startScript} from ${path('packages/kit/src/script/index.ts')};

startScript({
  ...skill,
  version: ${JSON.stringify(version)},
  async loadCompanion() {
    const {openCompanion} = await loadPart(() => import('${authId}'));
    return openCompanion(skill.probes);
  },
});
`,
    [authId]: `export {openCompanion} from ${path('packages/repo-tools/src/skills/companion.ts')};
export {openStoredTokens} from ${path('packages/auth/src/token/open-stored-tokens.ts')};
export {openLocalDocuments} from ${path('packages/auth/src/documents/local-documents.ts')};
`,
  };
  return {
    name: 'skill-script-modules',
    resolveId(id, _importer, {kind}) {
      if (Object.hasOwn(modules, id)) return id;
      // What obtains tokens or keeps documents lies in the same file as what logs in: all of it writes to the home.
      const isForHome = id.endsWith('/open-stored-tokens.ts') || id === '@ali1688/auth/documents';
      return kind === 'dynamic-import' && isForHome ? authId : undefined;
    },
    load: (id) => modules[id],
  };
}
