import {dropBrokenNotes, enablePrivateCompileCache, endOnOutputFault} from '@ali1688/start';
import {readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findUserPlugins} from './user-plugins.ts';

/**
 * The program's way in. Only what every start needs is loaded here: `--version` ends before
 * oclif is loaded, and the command itself arrives by dynamic import.
 *
 * @param binUrl address of the bin file, in the package's folder `bin`
 */
export async function enterProgram(binUrl: string): Promise<void> {
  endOnOutputFault(process.stdout);
  dropBrokenNotes(process.stderr);
  letNoColorWin(process.env);
  const argv = process.argv.slice(2);
  if (argv.length === 1 && argv[0] === '--version') {
    process.stdout.write(`${versionLine(binUrl)}\n`);
    return;
  }
  enablePrivateCompileCache(argv);
  try {
    const {runOclif} = await import('./run-oclif.ts');
    const userPlugins = findUserPlugins(process.env, argv);
    if (userPlugins !== 'none') {
      const {tellOfBrokenPlugins, warnOfUntrustedPlugins} = await import('./warn-of-plugins.ts');
      if (userPlugins === 'load') tellOfBrokenPlugins();
      else warnOfUntrustedPlugins();
    }
    if (/^autocomplete(?:$|:)/.test(argv[0] ?? '')) {
      const {prepareCache} = await import('./prepare-cache.ts');
      prepareCache(process.env);
    }
    const root = dirname(dirname(fileURLToPath(binUrl)));
    await runOclif(argv, {root, hasUserPlugins: userPlugins === 'load'});
  } catch (thrown) {
    const {reportEdgeFailure} = await import('./edge-failure.ts');
    process.exitCode = await reportEdgeFailure(thrown, argv);
  }
}

/**
 * Node.js lets `FORCE_COLOR` win and warns of it on standard error as soon as one of its own parts asks
 * for colors (loading `node:assert` is enough), so it must not see both.
 */
function letNoColorWin(environment: NodeJS.ProcessEnv): void {
  if (environment['NO_COLOR'] !== undefined) delete environment['FORCE_COLOR'];
}

/** The same line as oclif prints: `@ali1688/cli/1.2.3 linux-x64 node-v24.0.0`. */
function versionLine(binUrl: string): string {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the package.json of this very package
  const {name, version}: {name: string; version: string} = JSON.parse(
    readFileSync(new URL('../package.json', binUrl), 'utf8'),
  );
  return `${name}/${version} ${process.platform}-${process.arch} node-${process.version}`;
}
