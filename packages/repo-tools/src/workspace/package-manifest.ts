import {readFile} from 'node:fs/promises';
import {isRecord} from '@ali1688/contracts/json';

/** The places of a package.json that may name a dependency. */
type DependencyKind = 'dependencies' | 'devDependencies' | 'peerDependencies' | 'optionalDependencies';

/** A package.json, as far as the checks read it. */
export type PackageManifest = Readonly<Record<DependencyKind, Readonly<Record<string, string>>>> & {
  readonly name: string;
  readonly version: string;
  readonly isPrivate: boolean;
  /** Whether the package is an oclif host or plugin. */
  readonly isOclif: boolean;
  /** Whether the build puts what it needs into its own files; the packages are then development dependencies. */
  readonly isBundled: boolean;
};

/**
 * Reads a package.json. Absent dependency lists are empty.
 *
 * @throws Error when the file is missing, not JSON, or has no name
 */
export async function readPackageManifest(path: string): Promise<PackageManifest> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!isRecord(value) || typeof value['name'] !== 'string') throw new Error(`${path} has no package name.`);
  return {
    name: value['name'],
    version: typeof value['version'] === 'string' ? value['version'] : '',
    isPrivate: value['private'] === true,
    isOclif: isRecord(value['oclif']),
    isBundled:
      isRecord(value['scripts']) && String(value['scripts']['build']).includes('repo-tools/src/build/'),
    dependencies: textEntries(value['dependencies']),
    devDependencies: textEntries(value['devDependencies']),
    peerDependencies: textEntries(value['peerDependencies']),
    optionalDependencies: textEntries(value['optionalDependencies']),
  };
}

function textEntries(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}
