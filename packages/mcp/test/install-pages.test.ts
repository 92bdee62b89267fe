import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {environmentVariables} from '@ali1688/kit/script';
import {at} from '@ali1688/testkit';
import {parse as parseToml} from 'smol-toml';
import {describe, expect, test} from 'vitest';
import manifest from '../package.json' with {type: 'json'};
import {toolWords} from '../src/tools/tool-name.ts';

const root = join(import.meta.dirname, '../../..');

type Snippet = {readonly language: string; readonly text: string};

async function snippetsOf(page: string): Promise<readonly Snippet[]> {
  const text = await readFile(join(root, 'docs', page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    language,
    text: code,
  }));
}

/** Where each host keeps its servers, in the order of the page. */
const servers = ['mcpServers', 'mcpServers', 'mcpServers', 'servers', 'mcp_servers'];

describe.each(['mcp.md', 'mcp.zh-CN.md'])('%s', (page) => {
  test('each host is given a server that can be started, with variables that are read', async () => {
    const snippets = await snippetsOf(page);
    const files = snippets.filter(({language}) => language !== 'sh');
    const read = files.map(({language, text}): unknown =>
      language === 'toml' ? parseToml(text) : JSON.parse(text),
    );
    expect(read).toHaveLength(servers.length);
    for (const [index, file] of read.entries()) {
      const server = at(file, `${servers[index]}.ali1688`);
      expect(at(server, 'command')).toBe('npx');
      expect(at(server, 'args')).toEqual(['-y', manifest.name]);
      const given: unknown = at(server, 'env') ?? at(server, 'env_vars');
      const names = Array.isArray(given) ? given.map(String) : Object.keys(Object(given));
      expect(names).toEqual(['ALI1688_APP_KEY', 'ALI1688_APP_SECRET']);
      for (const name of names) expect(environmentVariables).toHaveProperty(name);
    }
    // What VS Code asks for is what it fills in, and a secret is not shown while it is typed.
    const inputs = at(read[3], 'inputs');
    expect(JSON.stringify(at(read[3], 'servers'))).toContain('${input:ali1688-app-secret}');
    expect(inputs).toContainEqual(expect.objectContaining({id: 'ali1688-app-secret', password: true}));
    expect(snippets.filter(({language}) => language === 'sh').map(({text}) => text)).toEqual([
      `claude mcp add ali1688 -- npx -y ${manifest.name}\n`,
    ]);
  });
});

test('both languages give the same snippets, and what they say of --tools is what it takes', async () => {
  expect(await snippetsOf('mcp.zh-CN.md')).toEqual(await snippetsOf('mcp.md'));
  for (const page of ['mcp.md', 'mcp.zh-CN.md']) {
    const text = (await readFile(join(root, 'docs', page), 'utf8')).replaceAll('\n', ' ');
    const words = [...text.matchAll(/--tools ([\w,]+)/g)].map(([, word = '']) => word);
    expect(words).toEqual(['all', 'default,product_shop']);
    expect(words.every((word) => toolWords.test(word))).toBe(true);
  }
});
