/** A plugin, as the `plugins` commands show it. */
export type InstalledPlugin = {
  readonly name: string;
  readonly version: string | undefined;
  /** `core` belongs to the program, `user` was added. */
  readonly type: 'core' | 'user';
  /** Absolute path of the package. */
  readonly path: string;
  /** Words of its commands, `topic command`. */
  readonly commands: readonly string[];
  /** Names of the skills that it carries. */
  readonly skills: readonly string[];
  readonly state: 'ok' | 'broken';
};

/** A plugin that was added or replaced. */
export type AddedPlugin = Omit<InstalledPlugin, 'type' | 'state'> & {
  /** What was asked for: a name, a file, a folder, an address. */
  readonly from: string;
  readonly action: 'created' | 'updated';
  /** Commands that the program has itself, so that the plugin's are not reached. */
  readonly hiddenCommands: readonly string[];
};

/** How a plugin is added. */
export type AddingOptions = {
  readonly isDryRun: boolean;
  /** Whether the user agreed to git and to sources outside of the registry. */
  readonly isGitAllowed: boolean;
};

/** All that the `plugins` commands may reach. Every method throws `Ali1688Error`. */
export type PluginsPort = {
  list(): Promise<readonly InstalledPlugin[]>;
  /** Fetches a plugin with npm, looks at it and adds it; a dry run throws it away after the look. */
  add(from: string, options: AddingOptions): Promise<AddedPlugin>;
  remove(name: string, options: {readonly isDryRun: boolean}): Promise<InstalledPlugin>;
};
