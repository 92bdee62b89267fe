/** The variables that say where the home of the suite is. */
export type HomeVariables = Readonly<
  Partial<Record<'ALI1688_HOME' | 'XDG_CONFIG_HOME' | 'LOCALAPPDATA', string | undefined>>
>;

/**
 * The home of the suite by the rule of token-store.md section 2, for the start: the store's own
 * function would load the store. A relative path is none, so that nothing of a working folder is
 * ever run. Undefined where the system knows no folder for this user.
 */
export function suiteHome(environment: HomeVariables): string | undefined {
  if (environment.ALI1688_HOME) return absolute(environment.ALI1688_HOME);
  const parent = absolute(environment.XDG_CONFIG_HOME) ?? systemDefault(environment);
  return parent === undefined ? undefined : path().join(parent, 'ali1688');
}

function systemDefault({LOCALAPPDATA}: HomeVariables): string | undefined {
  const local = process.platform === 'win32' ? absolute(LOCALAPPDATA) : undefined;
  if (local !== undefined) return local;
  try {
    const below = process.platform === 'win32' ? ['AppData', 'Local'] : ['.config'];
    return path().join(process.getBuiltinModule('node:os').homedir(), ...below);
  } catch {
    // A user without an entry in the user database and without HOME.
    return undefined;
  }
}

function absolute(text: string | undefined): string | undefined {
  return text !== undefined && path().isAbsolute(text) ? text : undefined;
}

/** Not imported: an import of a module of Node takes a start longer than this. */
function path(): typeof import('node:path') {
  return process.getBuiltinModule('node:path');
}
