import {matchesGlob, posix} from 'node:path';
import {sourceOfOutput} from '../../workspace/source-of-output.ts';
import {matchesSpecifier} from './matches-specifier.ts';
import type {PackageSources, SourceFile} from './package-sources.ts';
import type {StartUpRule} from './start-up-rules.ts';

/**
 * Modules that a file of the start-up path loads, directly or through relative imports,
 * although its allow-list does not have them. Types and `import()` load nothing then.
 */
export function findCostlyStartUpImports(
  allSources: readonly PackageSources[],
  rules: readonly StartUpRule[],
): readonly string[] {
  return rules.flatMap((rule) => {
    const starts = allSources.flatMap((sources) =>
      sources.files
        .filter((file) => matchesGlob(`packages/${sources.folder}/${file.path}`, rule.files))
        .map((start) => ({start, sources})),
    );
    // A moved file would otherwise end its own rule without a word.
    if (starts.length === 0)
      return [`${rule.files} is in the list of start-up rules, but there is no such file`];
    return starts.flatMap(({start, sources}) => findCostlyImports(start, sources, rule));
  });
}

function findCostlyImports(start: SourceFile, sources: PackageSources, rule: StartUpRule): readonly string[] {
  const byPath = new Map(sources.files.map((file) => [file.path, file]));
  const seen = new Set([start]);
  const problems: string[] = [];
  // A set that grows while it is walked visits what was added: a breadth-first search.
  for (const file of seen) {
    for (const {specifier, isDynamic, isType} of file.imports) {
      if (specifier === undefined || isDynamic || isType) continue;
      if (specifier.startsWith('.')) {
        const path = sourceOfOutput(file.path, specifier) ?? posix.join(posix.dirname(file.path), specifier);
        const target = byPath.get(path);
        if (target !== undefined) seen.add(target);
      } else if (!rule.allowed.some((pattern) => matchesSpecifier(pattern, specifier))) {
        const way = file === start ? '' : ` (on the way from ${start.path})`;
        problems.push(`packages/${sources.folder}/${file.path} loads ${specifier} at start-up${way}`);
      }
    }
  }
  return problems;
}
