import {join} from 'node:path';
import type {OutputChunk, OutputOptions, PreRenderedChunk} from 'rolldown';
import {bundleLauncher} from './bundle-launcher.ts';
import {domainCopies, readCopy} from './domain-copies.ts';
import {generateChunks} from './generate-chunks.ts';
import {partsOf, queriesEntry, scriptModules, type ScriptPart, type ScriptSource} from './script-modules.ts';

/** Files of a bundle by their name, in the order of their names. */
export type ScriptFiles = ReadonlyMap<string, string>;

/**
 * Bundles the scripts of all skills at once, by skill: the file that a user runs, one beside it for the
 * queries of the domain, the engine, and files that those load on demand. The engine holds what any of the
 * skills uses and is the same in all of them. The files stay readable; the same sources give the same bytes
 * on every machine.
 *
 * @param root of the repository
 * @throws Error when a source does not parse, an import cannot be resolved, or what is loaded on demand has
 *   no part
 */
export async function bundleScripts(
  root: string,
  sources: readonly ScriptSource[],
): Promise<ReadonlyMap<string, ScriptFiles>> {
  // Once as it comes, to learn what is used at all and what at the start; then with each part in one file.
  const survey = await bundle(root, sources, [], {});
  const used = new Set(survey.flatMap(({moduleIds}) => moduleIds));
  const entries = survey.filter(({isEntry}) => isEntry).map(({fileName}) => fileName);
  const atStart = new Set(reach(survey, entries, ({imports}) => imports).flatMap(({moduleIds}) => moduleIds));
  const skills = sources.map(({skill}) => skill);
  const parts = partsOf(root, skills, used);
  const chunks = await bundle(root, sources, parts, {
    chunkFileNames: (chunk) => `${nameOfChunk(parts, chunk)}.mjs`,
    codeSplitting: groups(root, atStart),
  });
  const files = sources.map(async ({skill}) => [skill, await filesOf(root, skill, chunks)] as const);
  return new Map(await Promise.all(files));
}

/**
 * The engine's start is one file, and zod, the only code of others in it, one beside it; what several parts
 * need and no start does is another; and the sandbox is one as a whole, which the answers of a domain may be
 * made of.
 */
function groups(root: string, atStart: ReadonlySet<string>): Required<OutputOptions>['codeSplitting'] {
  const isOfEngine = (id: string): boolean => readCopy(id).skill === undefined;
  const isSandbox = (id: string): boolean => isOfEngine(id) && id.startsWith(join(root, 'packages/sandbox/'));
  return {
    includeDependenciesRecursively: false,
    groups: [
      {name: 'engine.zod', test: (id) => isOfEngine(id) && /\/node_modules\/zod\//.test(id)},
      {name: 'engine', test: (id) => isOfEngine(id) && atStart.has(id)},
      {
        name: (id) => `${readCopy(id).skill ?? 'engine'}.shared`,
        debugName: 'shared',
        test: (id) => !atStart.has(id) && !isSandbox(id),
        minShareCount: 2,
      },
      {name: 'engine.sandbox', test: isSandbox, includeDependenciesRecursively: true},
    ],
  };
}

function nameOfChunk(parts: readonly ScriptPart[], {name, moduleIds}: PreRenderedChunk): string {
  const part = parts.find(({entry}) => moduleIds.includes(entry));
  if (part !== undefined) return part.name;
  // Of a group; or empty, and then it is never written.
  if (/^engine(?:\.sandbox|\.zod)?$|\.shared$/.test(name) || moduleIds.length === 0) return name;
  throw new Error(`No part of a skill script is named for ${moduleIds.join(', ')}. See script-parts.ts.`);
}

function bundle(
  root: string,
  sources: readonly ScriptSource[],
  parts: readonly ScriptPart[],
  options: OutputOptions,
): Promise<readonly OutputChunk[]> {
  return generateChunks(
    {
      cwd: root,
      input: Object.fromEntries(sources.map(({skill}) => [`${skill}.queries`, queriesEntry(skill)])),
      plugins: [scriptModules(root, sources, parts), domainCopies(root)],
      preserveEntrySignatures: 'allow-extension',
      transform: {target: 'node20.19'},
    },
    {entryFileNames: '[name].mjs', ...options},
  );
}

async function filesOf(root: string, skill: string, chunks: readonly OutputChunk[]): Promise<ScriptFiles> {
  const queries = `${skill}.queries.mjs`;
  const own = reach(chunks, [queries], ({imports, dynamicImports}) => [...imports, ...dynamicImports]);
  const files = own.map(({fileName, code}) => [fileName, withoutMarks(code)] as const);
  files.push([`${skill}.mjs`, withoutMarks(await bundleLauncher(root, queries))]);
  return new Map(files.toSorted(([first], [second]) => (first < second ? -1 : 1)));
}

/** The chunks of these names and those that they lead to, each once. */
function reach(
  chunks: readonly OutputChunk[],
  names: readonly string[],
  next: (chunk: OutputChunk) => readonly string[],
): readonly OutputChunk[] {
  const reached = new Set(names);
  // A set gives what is added to it while it is walked.
  for (const name of reached)
    for (const chunk of chunks) if (chunk.fileName === name) next(chunk).forEach((file) => reached.add(file));
  return chunks.filter(({fileName}) => reached.has(fileName));
}

/** Where each module came from and marks for bundlers are of no use to a reader of the skill, and take 12 kB. */
function withoutMarks(code: string): string {
  return code
    .replaceAll(/^\/\/ (?:\S*node_modules\/|packages\/|\\0|skill-script)\S*\n/gm, '')
    .replaceAll(/\/\* ?[#@]__PURE__ ?\*\/ ?/g, '');
}
