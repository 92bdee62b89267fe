import {isBuiltin} from 'node:module';
import {matchesGlob, posix} from 'node:path';
import {matchesSpecifier, packageOfSpecifier} from './matches-specifier.ts';
import {privateFolders, testImports, type PackageRule} from './package-rules.ts';
import type {PackageSources, SourceFile} from './package-sources.ts';
import type {SourceImport} from '../../workspace/source-facts.ts';

const workspaceScope = '@ali1688/';

/** Every import of a package that the table of arrows does not allow. */
export function findWrongImports(sources: PackageSources, rule: PackageRule): readonly string[] {
  const problems: string[] = [];
  for (const file of sources.files) {
    for (const imported of file.imports) {
      const reason = describeWrongImport(imported, file, sources, rule);
      if (reason !== undefined) problems.push(`packages/${sources.folder}/${file.path} ${reason}`);
    }
  }
  return problems;
}

function describeWrongImport(
  imported: SourceImport,
  file: SourceFile,
  sources: PackageSources,
  rule: PackageRule,
): string | undefined {
  const {specifier} = imported;
  if (specifier === undefined) {
    const isPublished = !file.isTest && !sources.manifest.isPrivate;
    return isPublished ? 'imports a computed name, which no rule can check' : undefined;
  }
  if (specifier.startsWith('node:')) return undefined;
  if (isBuiltin(specifier)) return `imports ${specifier}; write node:${specifier}`;
  if (/^\.{1,2}\//.test(specifier)) return describeRelativeImport(specifier, file);
  if (packageOfSpecifier(specifier) === 'zod' && specifier !== 'zod/mini') {
    return `imports ${specifier}; only zod/mini is used`;
  }
  if (file.isTest && testImports.some((pattern) => matchesSpecifier(pattern, specifier))) return undefined;
  return specifier.startsWith(workspaceScope)
    ? describeWorkspaceImport(imported, specifier, file, sources, rule)
    : describeExternalImport(specifier, file, rule);
}

function describeRelativeImport(specifier: string, file: SourceFile): string | undefined {
  const target = posix.join(posix.dirname(file.path), specifier);
  if (target.startsWith('../')) return `imports ${specifier}, which is outside its package`;
  if (!file.isTest && target.startsWith('test/')) return `imports ${specifier}, which is a test`;
  return undefined;
}

function describeWorkspaceImport(
  imported: SourceImport,
  specifier: string,
  file: SourceFile,
  sources: PackageSources,
  rule: PackageRule,
): string | undefined {
  const isListed = (patterns: readonly string[]) =>
    patterns.some((pattern) => matchesSpecifier(pattern, specifier));
  const packageName = packageOfSpecifier(specifier);
  if (packageName === sources.manifest.name)
    return file.isTest ? undefined : `imports its own package by name`;
  if (!sources.manifest.isPrivate && privateFolders.includes(packageName.slice(workspaceScope.length))) {
    return `imports ${specifier}, which is not published`;
  }
  if (isListed(rule.workspaceImports)) return undefined;
  if (isListed(rule.lazyWorkspaceImports)) {
    const isLate = imported.isDynamic || imported.isType || file.isTest;
    return isLate ? undefined : `imports ${specifier} at once; only import() may load it`;
  }
  return `imports ${specifier}, an arrow that the table does not have`;
}

function describeExternalImport(specifier: string, file: SourceFile, rule: PackageRule): string | undefined {
  const external = rule.externals.find(({specifiers}) =>
    specifiers.some((pattern) => matchesSpecifier(pattern, specifier)),
  );
  if (external === undefined) return `imports ${specifier}, which the table does not allow here`;
  const isRightPlace = file.isTest || external.files.some((glob) => matchesGlob(file.path, glob));
  return isRightPlace ? undefined : `imports ${specifier}, which only ${external.files.join(', ')} may do`;
}
