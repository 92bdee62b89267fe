import fs from 'node:fs';
import {dirname, join} from 'node:path';
import {searchFolders} from './find-program.ts';

/** How npm is started: a program and the words before its own. */
export type NpmProgram = {readonly file: string; readonly args: readonly string[]};

/**
 * Finds npm: the one that came with the running Node.js, else the first on the PATH. Its script is
 * run with this Node.js where it is found, so that no shell and no `.cmd` file is needed.
 */
export function findNpm(searchPath: string | undefined): NpmProgram | undefined {
  const beside = dirname(process.execPath);
  const own = [join(beside, 'node_modules', ...script), join(beside, '..', 'lib', 'node_modules', ...script)];
  const candidates = [
    ...own,
    ...searchFolders(searchPath).flatMap((folder) => [
      join(folder, 'npm'),
      join(folder, 'node_modules', ...script),
    ]),
  ];
  for (const candidate of candidates) {
    const path = realFile(candidate);
    if (path?.endsWith('.js')) return {file: process.execPath, args: [path]};
    // Windows would need a shell for what stands there; its script lies beside.
    if (path !== undefined && process.platform !== 'win32') return {file: path, args: []};
  }
  return undefined;
}

const script = ['npm', 'bin', 'npm-cli.js'] as const;

function realFile(path: string): string | undefined {
  try {
    const real = fs.realpathSync(path);
    return fs.statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
