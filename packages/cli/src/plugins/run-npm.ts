import {spawn} from 'node:child_process';

/** How npm ended. */
export type NpmRun = {readonly exitCode: number | null; readonly errors: string};

/** More than npm says of any fault; what it says beyond that is not kept. */
const mostErrors = 256 * 1024;

/**
 * Runs npm in a folder with nothing but the given environment.
 *
 * @throws the fault of the start, and what the signal says
 */
export function runNpm(
  [file = '', ...args]: readonly string[],
  {
    folder,
    environment,
    signal,
  }: {readonly folder: string; readonly environment: NodeJS.ProcessEnv; readonly signal: AbortSignal},
): Promise<NpmRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: folder,
      env: environment,
      signal,
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    });
    let errors = '';
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (chunk: string) => {
      errors = (errors + chunk).slice(0, mostErrors);
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({exitCode, errors}));
  });
}

/** The code that npm gives and the first line behind it. */
export function faultOf(errors: string): [code: string, reason: string] {
  const lines = errors.split('\n').flatMap((line) => /^npm (?:error|ERR!) ?(.*)$/.exec(line)?.[1] ?? []);
  const code = lines.map((line) => /^code (\w+)$/.exec(line)?.[1]).find((found) => found !== undefined);
  const reason = lines.find((line) => line !== '' && !/^(code|errno|syscall|path) /.test(line)) ?? '';
  return [code ?? 'npm', reason.replaceAll(/\/\/[^/@\s]+@/g, '//').slice(0, 200)];
}
