import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {McpbManifestSchema} from '@anthropic-ai/mcpb/schemas/0.4';
import {runProgram, temporaryFolder} from '@ali1688/testkit';
import {strFromU8, unzipSync} from 'fflate';
import {readFile} from 'node:fs/promises';
import {expect, test} from 'vitest';

const program = join(import.meta.dirname, '../../src/build/desktop-bundle.ts');

async function makeBundle(folder: string, name: string): Promise<Buffer> {
  const target = join(folder, name);
  const run = await runProgram(process.execPath, {args: ['--conditions=@ali1688/source', program, target]});
  expect(run.exitCode, run.stderr).toBe(0);
  return readFile(target);
}

test('the bundle is whole: its manifest fits the format, and the server in it answers by itself', async () => {
  await using folder = await temporaryFolder();
  const bytes = await makeBundle(folder.path, 'first.mcpb');
  expect((await makeBundle(folder.path, 'second.mcpb')).equals(bytes)).toBe(true);
  const files = unzipSync(bytes);
  expect(Object.keys(files).filter((path) => /\.node$|node_modules|\.test\./.test(path))).toEqual([]);

  const manifest = McpbManifestSchema.parse(
    JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())),
  );
  expect(manifest.manifest_version).toBe('0.4');
  expect(manifest.user_config?.['app_secret']).toMatchObject({type: 'string', sensitive: true});
  expect(manifest.user_config?.['app_key']).not.toHaveProperty('sensitive');
  expect(manifest.user_config?.['sandbox']).toMatchObject({type: 'boolean', default: false});
  expect(manifest.tools?.map(({name}) => name)).toContain('ranking_top_list');

  const unpacked = join(folder.path, 'unpacked');
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(unpacked, path)), {recursive: true});
    await writeFile(join(unpacked, path), content);
  }
  // As a host fills it in: nothing given but the switch.
  const settings: Readonly<Record<string, string>> = {app_key: '', app_secret: '', sandbox: 'true'};
  const fill = (text: string): string =>
    text
      .replaceAll('${__dirname}', unpacked)
      .replaceAll(/\$\{user_config\.(\w+)\}/g, (_match, name: string) => settings[name] ?? '');
  const {args = [], env = {}} = manifest.server.mcp_config;
  const filled = Object.entries(env).map(([name, value]) => [name, fill(value)]);
  const run = await runProgram(process.execPath, {
    args: args.map(fill),
    env: {HOME: folder.path, ...Object.fromEntries(filled)},
    input: `${[
      {
        jsonrpc: '2.0',
        id: 0,
        method: 'initialize',
        params: {protocolVersion: '2025-11-25', capabilities: {}, clientInfo: {name: 'test', version: '1'}},
      },
      {jsonrpc: '2.0', method: 'notifications/initialized'},
      {
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: {name: 'ranking_top_list', arguments: {categoryId: '1111'}},
      },
      {jsonrpc: '2.0', id: 2, method: 'resources/read', params: {uri: 'skill://1688-ranking/SKILL.md'}},
    ]
      .map((message) => JSON.stringify(message))
      .join('\n')}\n`,
  });
  expect(run.stdout).toContain('"sandbox":true');
  expect(run.stdout).toContain('# 1688 rankings');
});
