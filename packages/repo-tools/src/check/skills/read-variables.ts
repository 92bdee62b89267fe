/** Variables of the system that a program of this suite may read. */
const systemVariables =
  'XDG_CONFIG_HOME|XDG_CACHE_HOME|XDG_STATE_HOME|XDG_DATA_HOME|LOCALAPPDATA|APPDATA|USERPROFILE|HOME|TMPDIR|' +
  'LC_ALL|LC_MESSAGES|LANG|LANGUAGE|HTTP_PROXY|HTTPS_PROXY|ALL_PROXY|NO_PROXY|NO_COLOR|FORCE_COLOR|CI|TERM|' +
  'NODE_USE_ENV_PROXY|NODE_EXTRA_CA_CERTS|PATH';

const ownVariable = /\bALI1688_[A-Z0-9]+(?:_[A-Z0-9]+)*\b(?!_)/g;
const variableOfProcess =
  /\bprocess\s*\.\s*env\s*(?:\.\s*(?<dotted>[A-Za-z_]\w*)|\[\s*["'`](?<quoted>\w+)["'`]\s*\])/g;
const systemRead = new RegExp(
  `(?:\\.\\s*(?<dotted>${systemVariables})\\b|\\[\\s*["'\`](?<quoted>${systemVariables})["'\`]\\s*\\])`,
  'gi',
);

/**
 * Names of the environment variables that a script reads, in capitals, as far as its text shows
 * them: every name of the suite's own, wherever it stands, and names of the system that are looked up.
 */
export function readVariables(script: string): ReadonlySet<string> {
  const names = new Set([...script.matchAll(ownVariable)].map(([name]) => name));
  for (const pattern of [variableOfProcess, systemRead]) {
    for (const {groups} of script.matchAll(pattern)) {
      const name = groups?.['dotted'] ?? groups?.['quoted'];
      // `http_proxy` is the same variable to whoever sets it, and no lower-case property is one.
      if (name !== undefined && (name === name.toUpperCase() || name.endsWith('_proxy')))
        names.add(name.toUpperCase());
    }
  }
  return names;
}
