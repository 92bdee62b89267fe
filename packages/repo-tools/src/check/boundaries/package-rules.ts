/** Who may use a package that the suite does not own, and where. */
export type ExternalRule = {
  /** Specifiers; one that ends in `/*` stands for every subpath. */
  readonly specifiers: readonly string[];
  /** Globs of files, relative to the package. */
  readonly files: readonly string[];
};

/** The arrows of one package or of one kind of package. */
export type PackageRule = {
  /** Folder name, or its opening with a `*` behind it. */
  readonly folder: string;
  /** Workspace modules that its sources may import; one that ends in `/*` stands for every subpath. */
  readonly workspaceImports: readonly string[];
  /** Workspace modules that one single file may load, by `import()`; their types are free. */
  readonly lazyWorkspaceImports: readonly string[];
  /** Workspace packages that its package.json names although no source imports them. */
  readonly namedOnly: readonly string[];
  readonly externals: readonly ExternalRule[];
};

const contractParts = [
  '@ali1688/contracts/errors',
  '@ali1688/contracts/json',
  '@ali1688/contracts/ports',
] as const;
const contracts = ['@ali1688/contracts', ...contractParts] as const;
const zodMini: ExternalRule = {specifiers: ['zod/mini'], files: ['**']};
const oclif = (...files: string[]): ExternalRule => ({
  specifiers: ['@oclif/core', '@oclif/core/*'],
  files,
});

/** The table of arrows (architecture.md, "Folders"). A package that is not here is a problem. */
const packageRules: readonly PackageRule[] = [
  {folder: 'contracts', workspaceImports: [], lazyWorkspaceImports: [], namedOnly: [], externals: [zodMini]},
  {
    folder: 'gateway',
    workspaceImports: contracts,
    lazyWorkspaceImports: [],
    namedOnly: [],
    externals: [{specifiers: ['undici'], files: ['src/transports/undici.ts']}],
  },
  {
    folder: 'auth',
    // The token store is read on every start: it must not load the schemas.
    workspaceImports: contractParts,
    lazyWorkspaceImports: [],
    namedOnly: [],
    externals: [],
  },
  {
    folder: 'sandbox',
    workspaceImports: [...contracts, '@ali1688/gateway/signing'],
    lazyWorkspaceImports: [],
    namedOnly: [],
    externals: [],
  },
  {
    folder: 'kit',
    workspaceImports: [
      ...contracts,
      '@ali1688/gateway',
      '@ali1688/gateway/*',
      '@ali1688/auth',
      '@ali1688/auth/*',
    ],
    lazyWorkspaceImports: ['@ali1688/sandbox'],
    namedOnly: [],
    externals: [zodMini, oclif('src/oclif/**', 'test/oclif/**')],
  },
  {
    folder: 'plugin-*',
    workspaceImports: [...contracts, '@ali1688/kit', '@ali1688/kit/*'],
    lazyWorkspaceImports: [],
    namedOnly: [],
    externals: [zodMini, oclif('src/commands/**', 'src/hooks/**', 'src/help/**', 'test/**')],
  },
  {
    folder: 'cli',
    workspaceImports: [...contracts, '@ali1688/kit', '@ali1688/kit/*', '@ali1688/sandbox'],
    lazyWorkspaceImports: [],
    namedOnly: ['@ali1688/plugin-*'],
    externals: [
      zodMini,
      oclif('**'),
      {specifiers: ['yaml'], files: ['src/skills/read-skill-front.ts']},
      {specifiers: ['rolldown'], files: ['test/support/build-sample-plugin.ts']},
    ],
  },
  {folder: 'testkit', workspaceImports: contracts, lazyWorkspaceImports: [], namedOnly: [], externals: []},
  {
    folder: 'repo-tools',
    workspaceImports: ['@ali1688/*', '@ali1688/*/*'],
    lazyWorkspaceImports: [],
    namedOnly: ['@ali1688/*'],
    externals: [
      zodMini,
      oclif('**'),
      {specifiers: ['rolldown', 'rolldown/*'], files: ['**']},
      {specifiers: ['yaml'], files: ['src/**']},
    ],
  },
];

/** Folders of packages that are not published; no source of a published one may import them. */
export const privateFolders: readonly string[] = ['testkit', 'repo-tools'];

/** What tests may import beyond the arrows of their package. */
export const testImports: readonly string[] = ['@ali1688/testkit', 'vitest', 'vitest/*', 'fast-check'];

/** The rule of a package, if the table has one. */
export function findPackageRule(folder: string): PackageRule | undefined {
  return packageRules.find((rule) =>
    rule.folder.endsWith('*') ? folder.startsWith(rule.folder.slice(0, -1)) : rule.folder === folder,
  );
}
