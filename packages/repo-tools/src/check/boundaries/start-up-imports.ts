import {matchesGlob, posix} from 'node:path';
import {sourceOfOutput} from '../../workspace/source-of-output.ts';
import type {ReadFile} from './read-imports.ts';
import type {StartUpRule} from './start-up-rules.ts';

const loadNothing: readonly string[] = ['dynamic-import', 'type-only', 'type-import'];

/**
 * Modules that a file of the start-up path loads, directly or through relative imports,
 * although its allow-list does not have them. Types and `import()` load nothing then.
 */
export function findCostlyStartUpImports(
  files: readonly ReadFile[],
  rules: readonly StartUpRule[],
): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return rules.flatMap((rule) => {
    const starts = files.filter(({path}) => matchesGlob(path, rule.files));
    // A moved file would otherwise end its own rule without a word.
    if (starts.length === 0)
      return [`${rule.files} is in the list of start-up rules, but there is no such file`];
    return starts.flatMap((start) => findCostlyImports(start, byPath, rule));
  });
}

function findCostlyImports(
  start: ReadFile,
  byPath: ReadonlyMap<string, ReadFile>,
  rule: StartUpRule,
): readonly string[] {
  const seen = new Set([start]);
  const problems: string[] = [];
  // A set that grows while it is walked visits what was added: a breadth-first search.
  for (const file of seen) {
    for (const {specifier, kinds} of file.imports) {
      if (kinds.some((kind) => loadNothing.includes(kind))) continue;
      if (specifier.startsWith('.')) {
        const target = byPath.get(sourceOf(file.path, specifier));
        if (target !== undefined) seen.add(target);
      } else if (!rule.allowed.some((pattern) => matchesGlob(specifier, pattern))) {
        const way = file === start ? '' : ` (on the way from ${start.path})`;
        problems.push(`${file.path} loads ${specifier} at start-up${way}`);
      }
    }
  }
  return problems;
}

/** The file that a relative import means, or the source of the built one that it means. */
function sourceOf(importer: string, specifier: string): string {
  const [, folder = '', path = ''] = /^(packages\/[^/]+)\/(.+)$/.exec(importer) ?? [];
  const output = sourceOfOutput(path, specifier);
  return output === undefined ? posix.join(posix.dirname(importer), specifier) : `${folder}/${output}`;
}
