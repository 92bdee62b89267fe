/**
 * What a skill script loads on demand, by the name of the part that it lies in: modules that only
 * `import()` reaches, as paths relative to the root. `auth` obtains tokens, logs in and diagnoses;
 * `extras` holds what a query by id with a JSON answer does without. A part is a file of the engine,
 * of the skill, or one of each: `sandbox` has the answers of a plugin's own APIs beside the sandbox.
 */
export const scriptParts: Readonly<Record<string, readonly string[]>> = {
  auth: ['packages/auth/src/token/open-stored-tokens.ts', 'packages/repo-tools/src/skills/companion.ts'],
  extras: [
    'packages/home/src/documents/local-documents.ts',
    'packages/home/src/files/append-private-file.ts',
    'packages/categories/src/naming/category-choice.ts',
    'packages/categories/src/operations/category-operations.ts',
    'packages/categories/src/naming/resolve-name.ts',
    'packages/categories/src/tree/open-local-category-tree.ts',
    'packages/categories/src/tree/rank-by-name.ts',
    'packages/categories/src/tree/sync-categories.ts',
    'packages/output/src/format/chosen-json.ts',
    'packages/output/src/format/csv.ts',
    'packages/output/src/format/env.ts',
    'packages/output/src/format/env-powershell.ts',
    'packages/output/src/format/markdown.ts',
    'packages/output/src/format/ndjson.ts',
    'packages/output/src/format/raw.ts',
    'packages/output/src/format/table.ts',
    'packages/kit/src/terminal/ask-on-terminal.ts',
    'packages/output/src/progress/index.ts',
    'packages/kit/src/command-line/assert-known-fields.ts',
    'packages/output/src/failure/failure-text.ts',
    'packages/kit/src/present/open-file-writing.ts',
    'packages/kit/src/script/advise-in-host.ts',
    'packages/kit/src/script/script-help.ts',
    'packages/plugin-category/src/operations/fetch-levels.ts',
    'packages/plugin-ranking/src/classic/climb.ts',
    'packages/plugin-ranking/src/classic/new-products.ts',
    'packages/plugin-ranking/src/record/open-recorder.ts',
    'packages/plugin-ranking/src/trend/add-trend.ts',
    'packages/plugin-ranking/src/wholesale/add-wholesale.ts',
    'packages/plugin-tracker/src/files/no-parquet.ts',
    'packages/plugin-tracker/src/sweep/make-sweep.ts',
  ],
  pictures: [
    'packages/plugin-product/src/picture/open-picture.ts',
    'packages/plugin-product/src/picture/upload-picture.ts',
  ],
  places: ['packages/plugin-product/src/freight/find-place.ts'],
  sandbox: ['packages/sandbox/src/index.ts'],
};

/** Where a plugin has what the sandbox answers for its own APIs. */
export const ownSandboxAnswers = /^packages\/plugin-[^/]+\/src\/sandbox\/sandbox-apis\.ts$/;

/** What a skill script does without, because it would bring a library, and what stands in its place. */
export const replacedInScripts: Readonly<Record<string, string>> = {
  'packages/plugin-tracker/src/files/parquet.ts': 'packages/plugin-tracker/src/files/no-parquet.ts',
  'packages/plugin-tracker/src/files/read-parquet.ts': 'packages/plugin-tracker/src/files/no-parquet.ts',
};
