import {join} from 'node:path';
import {
  rolldown,
  type InputOptions,
  type OutputChunk,
  type OutputOptions,
  type PreRenderedChunk,
} from 'rolldown';
import {oldNodeNotice} from './old-node-notice.ts';
import {
  launcherEntry,
  partModule,
  queriesFile,
  scriptEntry,
  scriptModules,
  type ScriptParts,
} from './script-modules.ts';
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
 * Bundles the script of a skill: the file that a user runs, one beside it for the queries, and others that
 * those load on demand. It stays readable; the same sources give the same bytes on every machine.
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
    entryFileNames: queriesFile(skill),
    chunkFileNames: (chunk) => `${skill}.${partOfChunk(root, parts, chunk)}.mjs`,
  });
  const launcher = await bundleLauncher(root, source);
  const files = [...launcher, ...chunks].map(({fileName, code}) => [fileName, withoutMarks(code)] as const);
  return new Map(files.toSorted(([first], [second]) => (first < second ? -1 : 1)));
}

/** Node.js 12 and newer read it, as far as the notice that they are too old. */
function bundleLauncher(root: string, source: ScriptSource): Promise<readonly OutputChunk[]> {
  return generate(
    {
      cwd: root,
      input: launcherEntry,
      external: [/^node:/],
      plugins: [scriptModules(root, source, new Map())],
      transform: {target: 'es2019'},
    },
    {entryFileNames: `${source.skill}.mjs`, banner: oldNodeNotice},
  );
}

function bundle(
  root: string,
  source: ScriptSource,
  parts: ScriptParts,
  options: OutputOptions,
): Promise<readonly OutputChunk[]> {
  return generate(
    {
      cwd: root,
      input: scriptEntry,
      external: [/^node:/],
      plugins: [scriptModules(root, source, parts)],
      preserveEntrySignatures: 'allow-extension',
      transform: {target: 'node20.19'},
    },
    options,
  );
}

async function generate(input: InputOptions, output: OutputOptions): Promise<readonly OutputChunk[]> {
  const build = await rolldown({
    ...input,
    platform: 'node',
    resolve: {conditionNames: ['@ali1688/source', 'node', 'import', 'default']},
    onLog: (level, log, write) => write(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
  });
  try {
    const written = await build.generate({
      format: 'esm',
      sourcemap: false,
      // Files of two versions that got mixed shall fail aloud, not call each other's wrong function.
      minifyInternalExports: false,
      // What is never used goes. Names, lines and the order of statements stay: people and scanners read this.
      minify: {
        compress: {sequences: false, joinVars: false},
        mangle: false,
        codegen: {removeWhitespace: false},
      },
      comments: {legal: true, annotation: false, jsdoc: false},
      ...output,
    });
    return written.output.filter((file) => file.type === 'chunk');
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
  // What two parts need and the queries do not, such as the category APIs of a skill without categories.
  if (!isDynamicEntry) return 'shared';
  throw new Error(`No part of a skill script is named for ${moduleIds.join(', ')}. See script-parts.ts.`);
}

/** Where each module came from and marks for bundlers are of no use to a reader of the skill, and take 12 kB. */
function withoutMarks(code: string): string {
  return code
    .replaceAll(/^\/\/ (?:packages|node_modules|\\0|skill-script)\S*\n/gm, '')
    .replaceAll(/\/\* ?[#@]__PURE__ ?\*\/ ?/g, '');
}
