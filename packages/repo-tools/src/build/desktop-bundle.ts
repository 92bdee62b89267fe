import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';
import {runProgram} from '@ali1688/testkit';
import {zipSync} from 'fflate';
import {listFiles} from '../workspace/list-files.ts';
import {repositoryRoot} from '../workspace/repository-root.ts';
import {desktopManifest} from './desktop-manifest.ts';

// `pnpm mcp:bundle [FILE]`: the server as one file for desktop hosts, from the built package. The same build gives the same
// bytes: entries are sorted and carry one date.
const folder = join(repositoryRoot, 'packages/mcp');
const target = process.argv[2] ?? join(folder, '.tmp-bundle/ali1688.mcpb');
/** The first day that a ZIP can write. */
const date = new Date(1980, 0, 1);

const {version} = await readManifest();
const files = [
  'package.json',
  'README.md',
  ...(await listFiles(folder, 'bin/**/*.js')),
  ...(await listFiles(join(folder, 'dist'), '**/*.*')).map((path) => `dist/${path}`),
];
const contents = await Promise.all(
  files.map(async (path) => [path, await readFile(join(folder, path))] as const),
);
const manifest = `${JSON.stringify(desktopManifest({version, tools: await listTools()}), undefined, 2)}\n`;
const entries = [...contents, ['manifest.json', Buffer.from(manifest)] as const].toSorted(
  ([first], [second]) => (first < second ? -1 : 1),
);
await mkdir(dirname(target), {recursive: true});
await writeFile(
  target,
  zipSync(Object.fromEntries(entries.map(([path, content]) => [path, [content, {mtime: date}]]))),
);
console.log(`${entries.length} files in ${target}`);

async function readManifest(): Promise<{readonly version: string}> {
  const value: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return {version: isRecord(value) ? String(value['version']) : ''};
}

/** The tools as the built server lists them. */
async function listTools() {
  const input = [
    {
      jsonrpc: '2.0',
      id: 0,
      method: 'initialize',
      params: {protocolVersion: '2025-11-25', capabilities: {}, clientInfo: {name: 'build', version: '1'}},
    },
    {jsonrpc: '2.0', method: 'notifications/initialized'},
    {jsonrpc: '2.0', id: 1, method: 'tools/list'},
  ];
  const {stdout, stderr} = await runProgram(process.execPath, {
    args: [join(folder, 'bin/ali1688-mcp.js'), '--sandbox'],
    input: input.map((message) => `${JSON.stringify(message)}\n`).join(''),
  });
  const answer = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
    .find((message) => isRecord(message) && message['id'] === 1);
  const result = isRecord(answer) && isRecord(answer['result']) ? answer['result'] : {};
  if (!Array.isArray(result['tools']))
    throw new Error(`The server lists no tools. Run: pnpm build\n${stderr}`);
  return result['tools']
    .filter(isRecord)
    .map(({name, title}) => ({name: String(name), description: String(title)}));
}
