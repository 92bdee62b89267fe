import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {runClaudeCode} from './claude-code.ts';
import {startModelStandIn} from './model-stand-in.ts';

const tool = 'mcp__ali1688__ranking_top_list';

/**
 * Gives Claude Code the MCP server, with a stand-in in the place of its model that calls a tool. Looked at is what the
 * host sent: the tool among those that the model may call, and a ranking as its answer.
 *
 * @param folder an empty folder to work in
 * @returns what was wrong; empty when all is well
 */
export async function findMcpProblems(root: string, folder: string): Promise<readonly string[]> {
  const [project, home] = [join(folder, 'project'), join(folder, 'home')];
  await Promise.all([mkdir(project), mkdir(home)]);
  await using standIn = await startModelStandIn([
    {tool, input: {categoryId: '1111', limit: 2}},
    {text: 'All done.'},
  ]);
  const server = {
    command: process.execPath,
    args: [join(root, 'packages/mcp/bin/ali1688-mcp.js'), '--sandbox'],
    env: {ALI1688_HOME: join(home, 'store')},
  };
  const config = JSON.stringify({mcpServers: {ali1688: server}});
  const args = ['-p', 'Show the ranking.', '--strict-mcp-config', '--mcp-config', config];
  const run = await runClaudeCode([...args, '--allowedTools', tool], project, home, {
    ANTHROPIC_BASE_URL: standIn.origin,
    ANTHROPIC_API_KEY: 'sk-mock',
    // Tools are listed to the model at once instead of being looked up by it.
    ENABLE_TOOL_SEARCH: 'false',
  });
  if (run.exitCode !== 0) return [`MCP: Claude Code ended with ${run.exitCode}: ${run.stdout}${run.stderr}`];
  const [first = '', second = ''] = standIn.requests
    .filter(({path}) => path.startsWith('/v1/messages'))
    .map(({body}) => body)
    .filter((body) => body.includes('"name":"Skill"'));
  const wanted: readonly (readonly [what: string, request: string, text: string])[] = [
    ['the tool', first, `"name":"${tool}"`],
    ['the instructions of the server', first, 'a failure holds no data'],
    ['the ranking', second, String.raw`\"operation\":\"ranking:top-list\"`],
  ];
  for (const [what, request, text] of wanted)
    if (request.includes(text)) console.log(`MCP: ${what} was sent.`);
  return wanted
    .filter(([, request, text]) => !request.includes(text))
    .map(([what]) => `MCP: Claude Code did not send ${what}`);
}
