import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {listFiles} from '../../workspace/list-files.ts';
import type {PackageManifest} from '../../workspace/package-manifest.ts';
import type {WorkspacePackage} from '../../workspace/workspace-packages.ts';
import {readSourceFacts, type SourceFacts} from '../../workspace/source-facts.ts';

/** A parsed file of a package. */
export type SourceFile = SourceFacts & {
  /** Relative to the package, e.g. `src/signing/index.ts`. */
  readonly path: string;
  /** Whether it is a test or serves tests; what is published is not. */
  readonly isTest: boolean;
};

/** A package with every file that may import something. */
export type PackageSources = {
  readonly folder: string;
  readonly manifest: PackageManifest;
  readonly files: readonly SourceFile[];
};

const programs = '*.{ts,mts,js,mjs}';

/**
 * Parses every program of a package under `src`, `bin` and `test`, fixtures left out.
 *
 * @throws Error when one does not parse
 */
export async function readPackageSources(workspacePackage: WorkspacePackage): Promise<PackageSources> {
  const {folder, path: packagePath, manifest} = workspacePackage;
  const paths = await listFiles(packagePath, `{src,bin,test}/**/${programs}`);
  const programPaths = paths.filter((path) => !path.startsWith('test/fixtures/'));
  const files = await Promise.all(
    programPaths.map(async (path) => {
      const text = await readFile(join(packagePath, path), 'utf8');
      const facts = readSourceFacts(`packages/${folder}/${path}`, text);
      return {path, isTest: path.startsWith('test/'), ...facts};
    }),
  );
  return {folder, manifest, files};
}
