import type {CodeSplittingOptions, Plugin} from 'rolldown';

/** What a host loads one after the other on the way to every command, each by an `import()`. */
type StartPart = {
  /** Name of its chunk. */
  readonly name: string;
  /** How the paths of the modules end that are loaded, with all that they import. */
  readonly starts: readonly string[];
};

/**
 * Each is one file, and what an earlier one holds is not in a later one. Left to itself the bundler would
 * make a file of each set of modules that the same commands share: 65 files for a query, 12 ms of its 130.
 */
export const startParts: readonly StartPart[] = [
  // First, because what is loaded before the cache of compiled code is in use is compiled each time.
  {name: 'start', starts: ['packages/cli/src/start/enter-program.ts']},
  // oclif asks wsl-utils on each start what platform this is.
  {name: 'program', starts: ['packages/cli/src/start/run-oclif.ts', '/wsl-utils/index.js']},
  {name: 'command', starts: ['packages/kit/src/oclif/index.ts']},
  {
    name: 'run',
    starts: ['packages/kit/src/command-line/run-command-line.ts', 'packages/gateway/src/transports/https.ts'],
  },
];

/** Of how many entry points a module that is in no part must be, to be in the file of what they share. */
const sharedBy = 10;

/** Groups the modules of a host by {@link startParts}; a part of which nothing is bundled is left out. */
export function groupStartParts(): {readonly plugin: Plugin; readonly codeSplitting: CodeSplittingOptions} {
  const partOf = new Map<string, string>();
  const plugin: Plugin = {
    name: 'start-parts',
    buildEnd() {
      const ids = [...this.getModuleIds()];
      for (const {name, starts} of startParts) {
        const waiting = ids.filter((id) => starts.some((end) => id.endsWith(end)));
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (partOf.has(id)) continue;
          partOf.set(id, name);
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      }
    },
  };
  const codeSplitting = {
    // A part holds all that it imports already.
    includeDependenciesRecursively: false,
    groups: [
      {debugName: 'parts of the start', name: (id: string) => partOf.get(id) ?? null},
      {name: 'shared', minShareCount: sharedBy},
    ],
  };
  return {plugin, codeSplitting};
}
