import {defineConfig} from 'vitest/config';

export default defineConfig({
  resolve: {conditions: ['@ali1688/source', 'node', 'import', 'default']},
  ssr: {resolve: {conditions: ['@ali1688/source', 'node', 'import', 'default']}},
  test: {
    // A test that forgets to name a home must not touch the one of the person who runs it.
    globalSetup: 'packages/testkit/src/test-home.ts',
    include: ['packages/*/test/**/*.test.ts'],
    // oclif's output capture reads an empty string while vitest holds the console.
    disableConsoleIntercept: true,
    env: {NODE_DISABLE_COMPILE_CACHE: '1'},
    reporters: ['default', 'json'],
    outputFile: {json: '.reports/vitest.json'},
    // Two cores; the default would leave one of them idle.
    maxWorkers: 2,
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      reportsDirectory: '.reports/coverage',
      reporter: ['text-summary', 'json-summary'],
      include: [
        'packages/{contracts,home,gateway,auth,output,start,kit,doctor,categories,products,ledger,sandbox,plugin-*}/src/**/*.ts',
      ],
      thresholds: {
        'packages/contracts/src/**': {lines: 90},
        'packages/gateway/src/**': {lines: 90},
        'packages/home/src/**': {lines: 90},
        'packages/auth/src/**': {lines: 90},
        'packages/output/src/**': {lines: 90},
        'packages/kit/src/**': {lines: 90},
      },
    },
  },
});
