import {readFrontmatter, type Frontmatter} from '@ali1688/cli/frontmatter';
import {environmentVariables} from '@ali1688/kit/script';
import {isRecord} from '@ali1688/contracts/json';

/** A value of a frontmatter as text; empty when it is anything else or there is no frontmatter. */
export function textField(frontmatter: Frontmatter | undefined, key: string): string {
  const value = frontmatter?.fields[key];
  return typeof value === 'string' ? value : '';
}

/** `metadata.version`, or an empty text. */
export function versionOf(frontmatter: Frontmatter | undefined): string {
  const metadata = frontmatter?.fields['metadata'];
  const version = isRecord(metadata) ? metadata['version'] : undefined;
  return typeof version === 'string' ? version : '';
}

/** The part of `metadata` that ClawHub and OpenClaw read; empty when it is missing. */
export function openclawOf({fields}: Frontmatter): Readonly<Record<string, unknown>> {
  const openclaw = isRecord(fields['metadata']) ? fields['metadata']['openclaw'] : undefined;
  return isRecord(openclaw) ? openclaw : {};
}

/** Names of the environment variables that a skill declares. */
export function declaredVariables(frontmatter: Frontmatter): readonly string[] {
  const {envVars} = openclawOf(frontmatter);
  if (!Array.isArray(envVars)) return [];
  return envVars.flatMap((entry: unknown) =>
    isRecord(entry) && typeof entry['name'] === 'string' ? [entry['name']] : [],
  );
}

const versionLine = /^ {2}version: "[^"\n]*"$/m;

/**
 * Stamps the version into the frontmatter of a SKILL.md and lists every variable that a skill script
 * reads, under `metadata.openclaw`, which has to be the last key. The variables come from the one list
 * in kit that the script reads them by.
 *
 * @throws Error when the text has no frontmatter with `version` and `openclaw`
 */
export function stampFrontmatter(path: string, text: string, version: string): string {
  const {source, body} = readFrontmatter(text) ?? {source: '', body: ''};
  if (!versionLine.test(source) || !/^ {2}openclaw:$/m.test(source))
    throw new Error(`${path} has no frontmatter with metadata.version and metadata.openclaw.`);
  // Written into the text, not by a YAML library, so that the style of its author stays.
  const stamped = source.replace(versionLine, `  version: "${version}"`);
  return `---\n${stamped}\n${variableList()}\n---\n${body}`;
}

function variableList(): string {
  const entries = Object.entries(environmentVariables).map(
    ([name, {en}]) => `      - name: ${name}\n        required: false\n        description: ${plainText(en)}`,
  );
  return ['    envVars:', ...entries].join('\n');
}

/** A sentence as a plain YAML text: what would end or change it is refused. */
function plainText(text: string): string {
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  if (/: | #|^[^\p{L}\p{N}]/u.test(sentence)) throw new Error(`"${text}" cannot stand in YAML as it is.`);
  return sentence;
}
