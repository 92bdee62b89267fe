import {cruiseRules} from './cruise-rules.ts';

/** The configuration of dependency-cruiser; by hand: `pnpm exec depcruise --config <this file> packages`. */
export default {
  forbidden: cruiseRules,
  options: {
    // Read by the compiler, as `import type` and `import('…').Type` are arrows too.
    parser: 'tsc',
    tsPreCompilationDeps: true,
    doNotFollow: {path: '(?:^|/)(?:node_modules|dist)/'},
    exclude: {path: '^packages/[^/]+/(?:test/fixtures|src/scaffold/templates)/'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@ali1688/source', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
};
