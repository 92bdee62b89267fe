/**
 * Where a package comes from, as npm reads the words: the registry, a file or folder of this machine, or
 * anywhere else (git, the shorthands of git hosts, addresses, links).
 */
export type PackageSource =
  | {readonly kind: 'registry'}
  /** `alias` is the name before the path, `NAME@`, or empty. */
  | {readonly kind: 'path'; readonly alias: string; readonly path: string}
  | {readonly kind: 'elsewhere'};

const named = /^((?:@[^/@\s]+\/)?[^/@:\\\s]+)@(?=.)(.*)$/s;
const archive = /\.(?:tgz|tar\.gz|tar)$/i;
const pathStart = /^(?:\.{0,2}[\\/]|\.{1,2}$|~[\\/]|[a-z]:[\\/])/i;
const address = /^[a-z][a-z\d+.-]+:/i;
/** A name, a version, a range or a tag, also of another package by `npm:`. */
const registryWords = /^(?:npm:(?:@[^/\s:\\]+\/)?)?[^/:\\]*$/i;

/** Reads what a user gives as a package, in the order in which npm does (`npm-package-arg`). */
export function packageSource(from: string): PackageSource {
  const path = plainPath(from);
  if (path !== undefined) return {kind: 'path', alias: '', path};
  const [, name, rest] = named.exec(from) ?? [];
  if (name === undefined || rest === undefined) {
    if (isArchive(from)) return {kind: 'path', alias: '', path: from};
    return /^(?:@[^/@\s:]+\/)?[^/:\\]+$/.test(from) ? {kind: 'registry'} : {kind: 'elsewhere'};
  }
  const namedPath = plainPath(rest) ?? (isArchive(rest) ? rest : undefined);
  if (namedPath !== undefined) return {kind: 'path', alias: `${name}@`, path: namedPath};
  return isRegistryRange(rest) ? {kind: 'registry'} : {kind: 'elsewhere'};
}

/** Whether a dependency of a package is one of the registry: a version, a range, a tag, an alias of these. */
export function isRegistryRange(words: string): boolean {
  return registryWords.test(words) && !archive.test(words) && !pathStart.test(words);
}

/** The path in words that can mean nothing else. */
function plainPath(words: string): string | undefined {
  if (/^file:/i.test(words)) return words.replace(/^file:(?:\/\/(?=\/))?/i, '');
  return pathStart.test(words) ? words : undefined;
}

function isArchive(words: string): boolean {
  return archive.test(words) && !address.test(words);
}
