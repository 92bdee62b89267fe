import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '../workspace/is-record.ts';

const commandLines = 'packages/cli/test/support/command-lines.ts';

/**
 * Makes the CLI know a new plugin: among its dependencies, and in the list of command lines that
 * the test of leaking secrets runs.
 *
 * @throws Error when a file has another form than expected; nothing is written then
 */
export async function joinWorkspace(root: string, domain: string): Promise<readonly string[]> {
  const manifestPath = 'packages/cli/package.json';
  const manifest = addDependency(
    await readFile(join(root, manifestPath), 'utf8'),
    `@ali1688/plugin-${domain}`,
  );
  const lines = addCommandLine(await readFile(join(root, commandLines), 'utf8'), domain);
  await writeFile(join(root, manifestPath), manifest);
  await writeFile(join(root, commandLines), lines);
  return [manifestPath, commandLines];
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
  const keyOf = (line: string): string | undefined => /^ {2}'?([a-z:-]+)'?: \[/.exec(line)?.[1];
  const next = lines.findIndex((line) => (keyOf(line) ?? '') > `${domain}:show`);
  const place = next === -1 ? lines.indexOf('};') : next;
  if (place === -1) throw new Error(`${commandLines} holds no list of command lines.`);
  return lines.toSpliced(place, 0, added).join('\n');
}
