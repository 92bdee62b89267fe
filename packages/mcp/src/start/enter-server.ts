import {dropBrokenNotes, enablePrivateCompileCache, endOnOutputFault} from '@ali1688/start';
import {readFileSync} from 'node:fs';

/**
 * The program's way in, of `ali1688-mcp`. Only what every start needs is loaded here; the rest arrives by dynamic import,
 * so that it is kept compiled.
 *
 * @param binUrl address of the bin file, in the package's folder `bin`
 */
export async function enterServer(binUrl: string): Promise<void> {
  endOnOutputFault(process.stdout);
  dropBrokenNotes(process.stderr);
  const argv = process.argv.slice(2);
  const version = readVersion(binUrl);
  if (argv.length === 1 && argv[0] === '--version') {
    process.stdout.write(`${version}\n`);
    return;
  }
  enablePrivateCompileCache(argv);
  const {runServer} = await import('../command/run-server.ts');
  const {loadOwnPlugins} = await import('./load-own-plugins.ts');
  const skills = new URL('../skills/', import.meta.url);
  process.exitCode = await runServer({
    argv,
    command: 'ali1688-mcp',
    version,
    loadPlugins: loadOwnPlugins,
    skills,
  });
}

function readVersion(binUrl: string): string {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the package.json of this very package
  const {version}: {version: string} = JSON.parse(readFileSync(new URL('../package.json', binUrl), 'utf8'));
  return version;
}
