import {isBuiltin} from 'node:module';
import type {PackageManifest} from '../../workspace/package-manifest.ts';
import type {WorkspacePackage} from '../../workspace/workspace-packages.ts';
import {privateFolders} from './arrows.ts';
import type {ReadFile} from './read-imports.ts';

/** Packages that the bundler of oclif packages leaves out, so that they must be installed with them. */
const neverBundled: readonly string[] = ['@oclif/core', 'undici'];

/**
 * Imports of published sources whose package would not be installed with them. That an import is
 * declared at all is knip's to say; to knip the list for development is as good as any other.
 */
export function findMissingDependencies(
  {folder, manifest}: WorkspacePackage,
  files: readonly ReadFile[],
): readonly string[] {
  if (manifest.isPrivate) return [];
  const installed = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  };
  const isPublished = new RegExp(`^packages/${folder}/(?:src|bin)/`);
  const problems = files
    .filter(({path}) => isPublished.test(path))
    .flatMap(({path, imports}) =>
      imports
        .filter(({specifier, kinds}) => !kinds.includes('core') && !/^[./]/.test(specifier))
        .map(({specifier}) => packageOfSpecifier(specifier))
        .filter((name) => name !== manifest.name && !isBuiltin(name) && !Object.hasOwn(installed, name))
        .filter((name) => !isBundled(name, manifest))
        .map((name) => `${path} imports ${name}, which is not installed with ${manifest.name}`),
    );
  return [...new Set(problems), ...findPrivateDependencies(folder, Object.keys(installed))];
}

function isBundled(name: string, manifest: PackageManifest): boolean {
  return (
    (manifest.isOclif || manifest.isBundled) &&
    !neverBundled.includes(name) &&
    Object.hasOwn(manifest.devDependencies, name)
  );
}

function findPrivateDependencies(folder: string, installed: readonly string[]): readonly string[] {
  return privateFolders
    .map((name) => `@ali1688/${name}`)
    .filter((name) => installed.includes(name))
    .map((name) => `packages/${folder}/package.json needs ${name} to run, which is not published`);
}

/** The package of a bare specifier: `@scope/name/sub` gives `@scope/name`, `name/sub` gives `name`. */
function packageOfSpecifier(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
