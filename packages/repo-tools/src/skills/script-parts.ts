/**
 * What a skill script loads on demand, by the name of the file that it lies in: modules that only
 * `import()` reaches, as paths relative to the root. `auth` obtains tokens, logs in and diagnoses;
 * `extras` holds what a query by id with a JSON answer does without.
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  auth: ['packages/auth/src/token/open-stored-tokens.ts', 'packages/repo-tools/src/skills/companion.ts'],
  extras: [
    'packages/auth/src/documents/local-documents.ts',
    'packages/kit/src/categories/category-choice.ts',
    'packages/kit/src/categories/operations/index.ts',
    'packages/kit/src/categories/resolve-name.ts',
    'packages/kit/src/category-tree/open-local-category-tree.ts',
    'packages/kit/src/category-tree/rank-by-name.ts',
    'packages/kit/src/category-tree/sync-categories.ts',
    'packages/kit/src/host/ask-on-terminal.ts',
    'packages/kit/src/render/forms.ts',
    'packages/kit/src/script/script-help.ts',
    'packages/plugin-category/src/operations/fetch-levels.ts',
  ],
  sandbox: ['packages/sandbox/src/index.ts'],
};

/** Modules of each part that a bundle holds, in the order of the table. A part without any is left out. */
export function usedParts(holds: (path: string) => boolean): ReadonlyMap<string, readonly string[]> {
  const used = Object.entries(parts).map(([name, modules]) => [name, modules.filter(holds)] as const);
  return new Map(used.filter(([, modules]) => modules.length > 0));
}
