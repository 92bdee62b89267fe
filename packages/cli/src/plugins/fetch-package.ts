import {spawn} from 'node:child_process';
import fs from 'node:fs';
import {join} from 'node:path';
import {findNpm} from './find-npm.ts';
import {notAPlugin, npmFailed, npmMissing} from './plugin-failures.ts';
import {readJsonFile} from './read-json-file.ts';

/** What npm is told: no script of a package runs, nothing is sent but the requests for it. */
const npmWords = [
  'install',
  '--location=project',
  '--ignore-scripts',
  '--install-links',
  '--omit=dev',
  '--save',
  '--no-package-lock',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--no-progress',
  '--loglevel=error',
] as const;

/**
 * Installs one package with the user's npm into a folder of its own, without running any script of it.
 *
 * @param folder an empty folder
 * @param from what npm takes: a name with or without a version, an absolute path, an address
 * @returns the folder of the package
 * @throws `STATE_UNUSABLE` without npm, else by what npm says; `INTERRUPTED` is the caller's
 */
export async function fetchPackage(folder: string, from: string, signal: AbortSignal): Promise<string> {
  const npm = findNpm(process.env['PATH']);
  if (npm === undefined) throw npmMissing();
  fs.writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const {exitCode, errors} = await run(
    [npm.file, ...npm.args, ...npmWords, '--prefix', folder, '--', from],
    signal,
  );
  if (exitCode !== 0) throw npmFailed(from, ...faultOf(errors));
  const dependencies = readJsonFile(join(folder, 'package.json'))?.['dependencies'];
  const [name] = typeof dependencies === 'object' && dependencies !== null ? Object.keys(dependencies) : [];
  if (name === undefined) throw notAPlugin(from, {en: 'npm installed no package', zh: 'npm 未安装任何包'});
  return join(folder, 'node_modules', ...name.split('/'));
}

function run(
  [file = '', ...args]: readonly string[],
  signal: AbortSignal,
): Promise<{readonly exitCode: number | null; readonly errors: string}> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      env: environmentOfNpm(),
      signal,
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    });
    let errors = '';
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (chunk: string) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({exitCode, errors}));
  });
}

/** npm has its own settings; the credentials of the suite are none of its business. */
function environmentOfNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('ALI1688_')));
}

/** The code that npm gives and the first line behind it. */
function faultOf(errors: string): [code: string, reason: string] {
  const lines = errors.split('\n').flatMap((line) => /^npm (?:error|ERR!) ?(.*)$/.exec(line)?.[1] ?? []);
  const code = lines.map((line) => /^code (\w+)$/.exec(line)?.[1]).find((found) => found !== undefined);
  const reason = lines.find((line) => line !== '' && !/^(code|errno|syscall|path) /.test(line)) ?? '';
  return [code ?? 'npm', reason.replaceAll(/\/\/[^/@\s]+@/g, '//').slice(0, 200)];
}
