/**
 * Whether an import specifier is meant by a pattern. `*` stands for one or more characters;
 * a pattern without one means exactly itself, so a package's subpaths have to be named.
 */
export function matchesSpecifier(pattern: string, specifier: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\/]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.+')}$`).test(specifier);
}

/** The package of a bare specifier: `@scope/name/sub` gives `@scope/name`, `name/sub` gives `name`. */
export function packageOfSpecifier(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
