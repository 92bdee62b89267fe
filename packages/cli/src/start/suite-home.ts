import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';

/**
 * The home of the suite by the rule of token-store.md section 2, for the start: the store's own
 * function would load the store. A relative path is none, so that nothing of a working folder is
 * ever run. Undefined where the system knows no folder for this user.
 */
export function suiteHome(environment: NodeJS.ProcessEnv): string | undefined {
  const given = environment['ALI1688_HOME'];
  if (given) return absolute(given);
  const parent = absolute(environment['XDG_CONFIG_HOME']) ?? systemDefault(environment);
  return parent === undefined ? undefined : join(parent, 'ali1688');
}

function systemDefault(environment: NodeJS.ProcessEnv): string | undefined {
  const local = process.platform === 'win32' ? absolute(environment['LOCALAPPDATA']) : undefined;
  if (local !== undefined) return local;
  try {
    const below = process.platform === 'win32' ? ['AppData', 'Local'] : ['.config'];
    return join(homedir(), ...below);
  } catch {
    // A user without an entry in the user database and without HOME.
    return undefined;
  }
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}
