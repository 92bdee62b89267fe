import {environmentVariables} from '@ali1688/kit/script';

const opening = '---\n';
const closing = '\n---\n';

/**
 * Stamps the version into the frontmatter of a SKILL.md and lists every variable that a skill script
 * reads, under `metadata.openclaw`, which has to be the last key. The variables come from the one list
 * in kit that the script reads them by.
 *
 * @throws Error when the text has no frontmatter with `version` and `openclaw`
 */
export function stampFrontmatter(path: string, text: string, version: string): string {
  const end = text.indexOf(closing, opening.length);
  const header = text.slice(opening.length, end);
  const isUsable =
    text.startsWith(opening) &&
    end !== -1 &&
    /^ {2}version: "[^"\n]*"$/m.test(header) &&
    /^ {2}openclaw:$/m.test(header);
  if (!isUsable) throw new Error(`${path} has no frontmatter with metadata.version and metadata.openclaw.`);
  const stamped = header.replace(/^ {2}version: "[^"\n]*"$/m, `  version: "${version}"`);
  return `${opening}${stamped}\n${variableList()}${text.slice(end)}`;
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
