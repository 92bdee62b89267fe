import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '../workspace/is-record.ts';

const cliManifest = 'packages/cli/package.json';
const commandLines = 'packages/cli/test/support/command-lines.ts';

/** The files through which the CLI knows a plugin. */
export const joinedPaths = [cliManifest, commandLines] as const;

/**
 * What makes the CLI know a new plugin: its manifest with one more dependency, and the list of command
 * lines that the test of leaking secrets runs. A file that names the plugin already stays as it is.
 *
 * @returns the new texts by path; nothing is written
 * @throws Error when a file has another form than expected
 */
export async function joinWorkspace(root: string, domain: string): Promise<ReadonlyMap<string, string>> {
  const manifest = await readFile(join(root, cliManifest), 'utf8');
  const lines = await readFile(join(root, commandLines), 'utf8');
  return new Map([
    [cliManifest, addDependency(manifest, `@ali1688/plugin-${domain}`)],
    [commandLines, addCommandLine(lines, domain)],
  ]);
}

function addDependency(text: string, name: string): string {
  const manifest: unknown = JSON.parse(text);
  const dependencies = isRecord(manifest) ? manifest['dependencies'] : undefined;
  if (!isRecord(manifest) || !isRecord(dependencies))
    throw new Error('packages/cli/package.json has no dependencies.');
  const entries = Object.entries({...dependencies, [name]: 'workspace:*'});
  const sorted = Object.fromEntries(entries.toSorted(([first], [second]) => (first < second ? -1 : 1)));
  return `${JSON.stringify({...manifest, dependencies: sorted}, null, 2)}\n`;
}

function addCommandLine(text: string, domain: string): string {
  const added = `  '${domain}:show': ['${domain}', 'show', '1111'],`;
  const lines = text.split('\n');
  if (lines.includes(added)) return text;
  const keyOf = (line: string): string | undefined => /^ {2}'?([a-z:-]+)'?: \[/.exec(line)?.[1];
  const next = lines.findIndex((line) => (keyOf(line) ?? '') > `${domain}:show`);
  const place = next === -1 ? lines.indexOf('};') : next;
  if (place === -1) throw new Error(`${commandLines} holds no list of command lines.`);
  return lines.toSpliced(place, 0, added).join('\n');
}
