import {isBuiltin} from 'node:module';
import {
  dependencyKinds,
  type DependencyKind,
  type PackageManifest,
} from '../../workspace/package-manifest.ts';
import {matchesSpecifier, packageOfSpecifier} from './matches-specifier.ts';
import type {PackageRule} from './package-rules.ts';
import type {PackageSources, SourceFile} from './package-sources.ts';

const testkit = '@ali1688/testkit';

/** Packages that the bundler of oclif packages leaves out, so that they must be installed with them. */
const neverBundled: readonly string[] = ['@oclif/core', 'undici'];

/** Imports that package.json does not declare in the right list. The root's tools serve every test. */
export function findUndeclaredImports(
  sources: PackageSources,
  rootManifest: PackageManifest,
): readonly string[] {
  const problems = new Set<string>();
  for (const file of sources.files) {
    for (const {specifier} of file.imports) {
      if (specifier === undefined || isBuiltin(specifier) || /^[./]/.test(specifier)) continue;
      const name = packageOfSpecifier(specifier);
      if (name === sources.manifest.name) continue;
      const kinds = acceptedKinds(file, name, sources.manifest);
      const isDeclared =
        kinds.some((kind) => Object.hasOwn(sources.manifest[kind], name)) ||
        (file.isTest && Object.hasOwn(rootManifest.devDependencies, name));
      if (!isDeclared) {
        problems.add(
          `packages/${sources.folder}/${file.path} imports ${name}, missing in ${kinds.join(' and ')}`,
        );
      }
    }
  }
  return [...problems];
}

function acceptedKinds(file: SourceFile, name: string, manifest: PackageManifest): readonly DependencyKind[] {
  if (file.isTest || manifest.isPrivate) return dependencyKinds;
  const installed = ['dependencies', 'peerDependencies', 'optionalDependencies'] as const;
  return manifest.isOclif && !neverBundled.includes(name) ? [...installed, 'devDependencies'] : installed;
}

/** Dependencies between packages of the workspace that the table of arrows does not have. */
export function findWrongDependencies(
  {folder, manifest}: PackageSources,
  rule: PackageRule,
): readonly string[] {
  const patterns = [...rule.workspaceImports, ...rule.lazyWorkspaceImports, ...rule.namedOnly];
  return dependencyKinds.flatMap((kind) =>
    Object.keys(manifest[kind])
      .filter((name) => name.startsWith('@ali1688/'))
      .filter((name) => {
        if (name === testkit && (kind === 'devDependencies' || manifest.isPrivate)) return false;
        return !patterns.some((pattern) => matchesSpecifier(packageOfSpecifier(pattern), name));
      })
      .map(
        (name) =>
          `packages/${folder}/package.json has ${name} in ${kind}, an arrow that the table does not have`,
      ),
  );
}
