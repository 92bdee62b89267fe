import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';

/** File from which Claude Code installs single skills. */
const marketplacePath = '.claude-plugin/marketplace.json';

/**
 * What is wrong with the marketplace file: an entry for each skill, each with its own folder as the
 * source. `claude plugin validate` accepts a folder that does not exist (skills.md section 8).
 *
 * @param versions version of each skill by its name
 */
export async function findMarketplaceProblems(
  root: string,
  versions: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  if (!existsSync(join(root, marketplacePath))) return [`${marketplacePath} is missing`];
  const entries = readEntries(await readFile(join(root, marketplacePath), 'utf8'));
  if (entries === undefined) return [`${marketplacePath} is not a JSON object with a list of plugins`];
  const names = entries.map(({name}) => name);
  return [
    ...[...versions.keys()].filter((name) => !names.includes(name)).map((name) => `has no entry for ${name}`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `has ${String(name)} twice`),
    ...entries.flatMap((entry) => describeEntry(entry, root, versions)),
  ].map((problem) => `${marketplacePath} ${problem}`);
}

function readEntries(text: string): readonly Readonly<Record<string, unknown>>[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const plugins = isRecord(value) ? value['plugins'] : undefined;
    return Array.isArray(plugins)
      ? plugins.map((plugin: unknown) => (isRecord(plugin) ? plugin : {}))
      : undefined;
  } catch {
    // Said by the caller, with the name of the file.
    return undefined;
  }
}

function describeEntry(
  {name, source, version, skills, strict}: Readonly<Record<string, unknown>>,
  root: string,
  versions: ReadonlyMap<string, string>,
): readonly string[] {
  const wanted = `./skills/${String(name)}`;
  const problems: string[] = [];
  if (source !== wanted)
    problems.push(`has the source ${String(source)} for ${String(name)}; ${wanted} is wanted`);
  if (!existsSync(join(root, String(source), 'SKILL.md')))
    problems.push(`has a source without skill, ${String(source)}`);
  // Any other form copies the whole repository with each skill.
  if (strict !== false || JSON.stringify(skills) !== '["./"]')
    problems.push(`has ${String(name)} without strict: false and skills: ["./"]`);
  const expected = versions.get(String(name));
  if (expected !== undefined && version !== expected)
    problems.push(`has version ${String(version)} of ${String(name)}, whose SKILL.md says ${expected}`);
  return problems;
}
