import {join} from 'node:path';
import {rolldown, type OutputChunk, type OutputOptions, type PreRenderedChunk} from 'rolldown';
import {oldNodeNotice} from './old-node-notice.ts';
import {partModule, scriptEntry, scriptModules, type ScriptParts} from './script-modules.ts';
import {usedParts} from './script-parts.ts';

/** Files of a bundle by their name, in the order of their names. */
export type ScriptFiles = ReadonlyMap<string, string>;

/** What is bundled into a skill script. */
export type ScriptSource = {
  readonly skill: string;
  readonly version: string;
  /** Path of the plugin's `src/script.ts`, relative to the root. */
  readonly definition: string;
};

/**
 * Bundles the script of a skill: one file for the queries, which works alone, and others beside it that
 * are loaded on demand. It stays readable; the same sources give the same bytes on every machine.
 *
 * @param root of the repository
 * @throws Error when a source does not parse, an import cannot be resolved, or what is loaded on demand has
 *   no part
 */
export async function bundleScript(root: string, source: ScriptSource): Promise<ScriptFiles> {
  const {skill} = source;
  // Once as it comes, to learn what of the parts is used at all; then with each part in one file.
  const modules = (await bundle(root, source, new Map(), {})).flatMap(({moduleIds}) => moduleIds);
  const parts = usedParts((path) => modules.includes(join(root, path)));
  const chunks = await bundle(root, source, parts, {
    chunkFileNames: (chunk) => `${skill}.${partOfChunk(root, parts, chunk)}.mjs`,
    banner: ({isEntry}) => (isEntry ? oldNodeNotice : ''),
  });
  const files = chunks.map(({fileName, code}) => [fileName, withoutMarks(code)] as const);
  return new Map(files.toSorted(([first], [second]) => (first < second ? -1 : 1)));
}

async function bundle(
  root: string,
  source: ScriptSource,
  parts: ScriptParts,
  options: OutputOptions,
): Promise<readonly OutputChunk[]> {
  const build = await rolldown({
    cwd: root,
    input: {[source.skill]: scriptEntry},
    platform: 'node',
    external: [/^node:/],
    plugins: [scriptModules(root, source, parts)],
    preserveEntrySignatures: 'allow-extension',
    resolve: {conditionNames: ['@ali1688/source', 'node', 'import', 'default']},
    // The oldest Node has to read as far as the notice that it is too old.
    transform: {target: 'es2020'},
    onLog: (level, log, write) => write(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
  });
  try {
    const {output} = await build.generate({
      format: 'esm',
      entryFileNames: '[name].mjs',
      sourcemap: false,
      // What is never used goes. Names, lines and the order of statements stay: people and scanners read this.
      minify: {
        compress: {sequences: false, joinVars: false},
        mangle: false,
        codegen: {removeWhitespace: false},
      },
      comments: {legal: true, annotation: false, jsdoc: false},
      ...options,
    });
    return output.filter((file) => file.type === 'chunk');
  } finally {
    await build.close();
  }
}

function partOfChunk(
  root: string,
  parts: ScriptParts,
  {moduleIds, isDynamicEntry}: PreRenderedChunk,
): string {
  const found = [...parts].find(([name, modules]) =>
    moduleIds.some((id) => id === partModule(name) || modules.some((path) => id === join(root, path))),
  );
  if (found !== undefined) return found[0];
  // What two parts need and the main file does not, such as the category APIs of a skill without categories.
  if (!isDynamicEntry) return 'shared';
  throw new Error(`No part of a skill script is named for ${moduleIds.join(', ')}. See script-parts.ts.`);
}

/** Where each module came from and marks for bundlers are of no use to a reader of the skill, and take 12 kB. */
function withoutMarks(code: string): string {
  return code
    .replaceAll(/^\/\/ (?:packages|node_modules|\\0|skill-script)\S*\n/gm, '')
    .replaceAll(/\/\* ?[#@]__PURE__ ?\*\/ ?/g, '');
}
