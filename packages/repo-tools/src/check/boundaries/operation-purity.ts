import {posix} from 'node:path';
import {matchesSpecifier} from './matches-specifier.ts';
import type {PackageSources} from './package-sources.ts';

const operationFolder = 'src/operations/';
/** Operations are made of schemas and APIs; all else comes through `ctx` (architecture.md, "Rules"). */
const allowedModules = [
  '@ali1688/contracts',
  '@ali1688/contracts/*',
  '@ali1688/kit',
  '@ali1688/kit/doctor',
  'zod/mini',
] as const;
const forbiddenNames = ['process', 'console', 'globalThis'] as const;

/** Operations that reach past their context: to oclif, the process, the console or the file system. */
export function findImpureOperations(sources: PackageSources): readonly string[] {
  const problems: string[] = [];
  for (const file of sources.files.filter(({path}) => path.startsWith(operationFolder))) {
    const place = `packages/${sources.folder}/${file.path}`;
    for (const {specifier, isType} of file.imports) {
      if (specifier === undefined || isAllowed(specifier, file.path)) continue;
      problems.push(`${place} imports ${isType ? 'a type of ' : ''}${specifier}; an operation must not`);
    }
    for (const name of forbiddenNames.filter((forbidden) => file.identifiers.has(forbidden))) {
      problems.push(`${place} mentions ${name}; an operation gets everything from its context`);
    }
  }
  return problems;
}

function isAllowed(specifier: string, path: string): boolean {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    return !/^src\/(commands|hooks|help)\//.test(target);
  }
  return allowedModules.some((pattern) => matchesSpecifier(pattern, specifier));
}
