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

/**
 * What is loaded on demand, by the name of the part: modules that only `import()` reaches. A part is one
 * file, however many there are. `auth` obtains tokens, logs in and diagnoses; `extras` holds what a query
 * by id with a JSON answer does without.
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  auth: ['packages/repo-tools/src/skills/companion.ts', 'packages/auth/src/token/open-stored-tokens.ts'],
  extras: [
    'packages/auth/src/documents/local-documents.ts',
    'packages/kit/src/categories/operations/index.ts',
    'packages/kit/src/categories/resolve-name.ts',
    'packages/kit/src/host/ask-on-terminal.ts',
    'packages/kit/src/render/forms.ts',
  ],
};

/** The sandbox is a part of its own as it is. */
const sandboxModule = 'packages/sandbox/src/start-sandbox.ts';

/**
 * Bundles the script of a skill: one file for the queries, which works alone, and others beside it that
 * are loaded on demand. It stays readable; the same sources give the same bytes on every machine.
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
      // What is never used goes. Names, lines and the order of statements stay: people and scanners read this.
      minify: {
        compress: {sequences: false, joinVars: false},
        mangle: false,
        codegen: {removeWhitespace: false},
      },
      banner: ({isEntry}) => (isEntry ? oldNodeNotice : ''),
      comments: {legal: true, annotation: false, jsdoc: false},
    });
    const files = output.flatMap((file) =>
      file.type === 'chunk' ? [[file.fileName, withoutMarks(file.code)] as const] : [],
    );
    return new Map(files.toSorted(([first], [second]) => (first < second ? -1 : 1)));
  } finally {
    await bundle.close();
  }
}

/** Where each module came from and marks for bundlers are of no use to a reader of the skill, and take 12 kB. */
function withoutMarks(code: string): string {
  return code
    .replaceAll(/^\/\/ (?:packages|node_modules|\\0|skill-script)\S*\n/gm, '')
    .replaceAll(/\/\* ?[#@]__PURE__ ?\*\/ ?/g, '');
}

function partName(moduleIds: readonly string[]): string {
  const name = Object.keys(parts).find((part) => moduleIds.includes(partId(part)));
  if (name !== undefined) return name;
  if (moduleIds.some((id) => id.endsWith(`/${sandboxModule}`))) return 'sandbox';
  throw new Error(`A skill script has no part for ${moduleIds.join(', ')}. Name it in bundle-script.ts.`);
}

function partId(name: string): string {
  return `skill-script-${name}`;
}

/** The entry and the parts, as modules that no file holds. */
function scriptModules(root: string, {definition, version}: ScriptSource): Plugin {
  const quoted = (file: string): string => JSON.stringify(join(root, file));
  const entry = `import {skill} from ${quoted(definition)};
import {loadPart} from ${quoted('packages/contracts/src/errors/index.ts')};
import {startScript} from ${quoted('packages/kit/src/script/index.ts')};

startScript({
  ...skill,
  version: ${JSON.stringify(version)},
  async loadCompanion() {
    const {openCompanion} = await loadPart(() => import(${quoted('packages/repo-tools/src/skills/companion.ts')}));
    return openCompanion(skill.probes);
  },
});
`;
  const partModules = Object.entries(parts).map(
    ([name, files]) => [partId(name), files.map((file) => `export * from ${quoted(file)};\n`).join('')] as const,
  );
  const modules = new Map([[entryId, entry], ...partModules]);
  const partOf = new Map(
    Object.entries(parts).flatMap(([name, files]) => files.map((file) => [join(root, file), partId(name)])),
  );
  return {
    name: 'skill-script-modules',
    async resolveId(id, importer, {kind}) {
      if (modules.has(id)) return id;
      if (kind !== 'dynamic-import') return undefined;
      const resolved = await this.resolve(id, importer, {kind: 'import-statement', skipSelf: true});
      return resolved === null ? undefined : (partOf.get(resolved.id) ?? resolved);
    },
    load: (id) => modules.get(id),
  };
}
