import fs from 'node:fs';
import {join} from 'node:path';

/** What the system and the way to a registry need. Everything else of the environment stays outside. */
const keptVariables =
  /^(?:PATH|PATHEXT|HOME|HOMEDRIVE|HOMEPATH|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|TMPDIR|TEMP|TMP|LANG|LC_ALL|USER|LOGNAME|(?:HTTPS?|ALL|NO)_PROXY|SSL_CERT_(?:FILE|DIR)|NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA|NODE_USE_ENV_PROXY)$/i;

/** With git: the agent that holds the keys, and where git has its settings. */
const keptForGit = /^(?:SSH_AUTH_SOCK|XDG_CONFIG_HOME)$/;

/** Settings of npm that say where packages are and how they are reached; none of them names a program. */
const keptSettings = new Set(
  `registry proxy https-proxy noproxy ca cafile cert key strict-ssl replace-registry-host local-address
  cache offline prefer-offline prefer-online fetch-retries fetch-retry-factor fetch-retry-mintimeout
  fetch-retry-maxtimeout fetch-timeout maxsockets tag before min-release-age userconfig globalconfig`.split(
    /\s+/,
  ),
);

/** What the environment of npm depends on. */
export type NpmEnvironmentOptions = {
  /** The folder that npm works in. */
  readonly folder: string;
  /** Path of git, for a user who allowed it; else nothing is started in its place. */
  readonly git: string | undefined;
};

/**
 * The whole environment of npm: the user's way to the registry, and each setting by which a package, a
 * repository or a file on the way could have npm start a program. npm prefers its environment to every
 * `.npmrc`, and hands it on to the npm that it starts in a clone of a repository, whose `.npmrc` is
 * another's (npm 10.8 to 11.19: `@npmcli/config`, `pacote/lib/git.js`, `dir.js`).
 */
export function npmEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  {folder, git}: NpmEnvironmentOptions,
): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) =>
      keptVariables.test(name) || (git !== undefined && keptForGit.test(name)) || isKeptSetting(name),
  );
  const pinned = {...pinnedSettings(folder), ...gitSettings(folder, git)};
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(
      Object.entries(pinned).map(([name, value]) => [`npm_config_${name.replaceAll('-', '_')}`, value]),
    ),
    // Nobody sits before npm: git must not ask for a password.
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Whether npm failed because it was to start git, which nobody allowed. */
export function wantedGit(errors: string): boolean {
  return errors.includes(noGit) || /\bEALLOW(?:GIT|REMOTE|DIRECTORY|FILE)\b/.test(errors);
}

const noGit = 'git-is-not-run';

function gitSettings(folder: string, git: string | undefined): Readonly<Record<string, string>> {
  return {
    git: git ?? join(folder, noGit),
    // Of npm 11.10 and later; the tree is looked at in any case.
    'allow-git': git === undefined ? 'none' : 'all',
    'allow-remote': git === undefined ? 'none' : 'all',
  };
}

function pinnedSettings(folder: string): Readonly<Record<string, string>> {
  const nothing = programThatDoesNothing(folder);
  return {
    'ignore-scripts': 'true',
    // Before 11 npm runs `prepare` of a folder and of a clone in spite of that: in a shell that does nothing.
    'script-shell': nothing,
    shell: nothing,
    editor: nothing,
    viewer: nothing,
    browser: nothing,
    'node-gyp': nothing,
    // npm takes no empty value, and this one decides nothing.
    'node-options': '--no-deprecation',
    'init-module': join(folder, 'no-init-module'),
    'dangerously-allow-all-scripts': 'false',
    'foreground-scripts': 'false',
    global: 'false',
    location: 'project',
    'install-strategy': 'hoisted',
    'install-links': 'true',
    'bin-links': 'false',
    'package-lock-only': 'false',
    'dry-run': 'false',
    'commit-hooks': 'false',
    // A repository could have logs written to any folder.
    'logs-max': '0',
    timing: 'false',
    'update-notifier': 'false',
    json: 'false',
    color: 'false',
    heading: 'npm',
  };
}

/** A path at which there is nothing makes what needs a shell fail; with `true` it has done nothing. */
function programThatDoesNothing(folder: string): string {
  const known = ['/usr/bin/true', '/bin/true'].find((path) => fs.existsSync(path));
  return known ?? join(folder, 'no-shell-is-run');
}

function isKeptSetting(name: string): boolean {
  const setting = /^npm_config_(.+)$/i.exec(name)?.[1];
  if (setting === undefined) return false;
  return /^(?:\/\/|@[^:]+:registry$)/.test(setting) || keptSettings.has(wordsOf(setting));
}

function wordsOf(setting: string): string {
  return setting.toLowerCase().replaceAll('_', '-');
}
