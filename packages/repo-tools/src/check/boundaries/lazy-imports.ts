import {matchesSpecifier} from './matches-specifier.ts';
import type {PackageRule} from './package-rules.ts';
import type {PackageSources} from './package-sources.ts';

/** A module that is loaded on demand is loaded by one file; with two, one of them soon loads it at once. */
export function findScatteredLazyImports(sources: PackageSources, rule: PackageRule): readonly string[] {
  return rule.lazyWorkspaceImports.flatMap((pattern) => {
    const importers = sources.files.filter(
      (file) =>
        !file.isTest &&
        file.imports.some(
          ({specifier, isType}) => !isType && specifier !== undefined && matchesSpecifier(pattern, specifier),
        ),
    );
    if (importers.length <= 1) return [];
    const paths = importers.map((file) => `packages/${sources.folder}/${file.path}`).join(', ');
    return [`${pattern} is imported by more than one file: ${paths}`];
  });
}
