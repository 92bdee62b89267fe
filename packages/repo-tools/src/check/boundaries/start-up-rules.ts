/** A file on the way to every command, with all that it may load before the command runs. */
export type StartUpRule = {
  /** A glob of files, relative to the root. */
  readonly files: string;
  /** Modules outside the package that may be imported by declaration; the rest waits for `import()`. */
  readonly allowed: readonly string[];
};

const programStart = ['@ali1688/start', 'node:fs', 'node:path', 'node:url'];

/**
 * The import allow-list of the start-up path: one import of undici or of the schemas too many costs
 * more than everything else there. Relative imports are followed.
 */
export const startUpRules: readonly StartUpRule[] = [
  {files: 'packages/cli/bin/*.js', allowed: programStart},
  // The bin loads it by `import()`, after it has looked at the Node.js that runs it.
  {files: 'packages/cli/src/start/enter*.ts', allowed: programStart},
  {files: 'packages/start/src/index.ts', allowed: []},
  {
    files: 'packages/kit/src/oclif/index.ts',
    // Operations are made of schemas, so zod/mini is loaded with any of them.
    allowed: [
      '@oclif/core/*',
      '@ali1688/contracts/errors',
      '@ali1688/contracts/ports',
      '@ali1688/contracts/secrets',
      '@ali1688/output',
      '@ali1688/start',
      'zod/mini',
    ],
  },
  {
    files: 'packages/output/src/index.ts',
    allowed: ['@ali1688/contracts/errors', '@ali1688/contracts/json'],
  },
];
