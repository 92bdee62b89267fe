import {join} from 'node:path';
import {readPackageManifest} from '../../workspace/package-manifest.ts';
import {readWorkspacePackages} from '../../workspace/workspace-packages.ts';
import {findUndeclaredImports, findWrongDependencies} from '../boundaries/declared-dependencies.ts';
import {findWrongImports} from '../boundaries/import-arrows.ts';
import {findScatteredLazyImports} from '../boundaries/lazy-imports.ts';
import {findImpureOperations} from '../boundaries/operation-purity.ts';
import {findPackageRule} from '../boundaries/package-rules.ts';
import {readPackageSources, type PackageSources} from '../boundaries/package-sources.ts';
import {findCostlyStartUpImports} from '../boundaries/start-up-imports.ts';
import {startUpRules} from '../boundaries/start-up-rules.ts';
import type {Check} from '../check.ts';

/** Arrows between packages point down only, and each outside package stays in its place. */
export const boundariesCheck: Check = {
  name: 'boundaries',
  async run(root) {
    const rootManifest = await readPackageManifest(join(root, 'package.json'));
    const packages = await readWorkspacePackages(root);
    const allSources = await Promise.all(packages.map(readPackageSources));
    const problems = allSources.flatMap((sources) => [
      ...checkPackage(sources),
      ...findUndeclaredImports(sources, rootManifest),
      ...findImpureOperations(sources),
    ]);
    problems.push(...findCostlyStartUpImports(allSources, startUpRules));
    const filesRead = allSources.reduce((sum, sources) => sum + sources.files.length, 0);
    return {filesRead, problems};
  },
};

function checkPackage(sources: PackageSources): readonly string[] {
  const rule = findPackageRule(sources.folder);
  if (rule === undefined) {
    return [`packages/${sources.folder} is not in the table of src/check/boundaries/package-rules.ts.`];
  }
  return [
    ...findWrongImports(sources, rule),
    ...findScatteredLazyImports(sources, rule),
    ...findWrongDependencies(sources, rule),
  ];
}
