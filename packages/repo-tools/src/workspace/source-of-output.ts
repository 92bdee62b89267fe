import {posix} from 'node:path';

/**
 * The source of a built file that another file imports, relative to the package:
 * `../dist/start/run.js` in `bin/run.js` is made from `src/start/run.ts`.
 */
export function sourceOfOutput(importer: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const output = posix.join(posix.dirname(importer), specifier);
  return /^dist\/.+\.js$/.test(output) ? output.replace(/^dist\/(.+)\.js$/, 'src/$1.ts') : undefined;
}
