import {join} from 'node:path';
import {repositoryRoot} from '../workspace/repository-root.ts';
import {runCommand} from '../workspace/run-tool.ts';
import {openServer} from './open-server.ts';
import {passedScenarios} from './scenarios.ts';

// `pnpm test:mcp-conformance`: the built MCP server before the conformance tests of the protocol and before the inspector.
// Both are downloaded; nothing else leaves this machine, as the server answers from the sandbox.
const conformance = '@modelcontextprotocol/conformance@0.2.0-alpha.12';
const inspector = '@modelcontextprotocol/inspector@2.12.0';
const bin = join(repositoryRoot, 'packages/mcp/bin/ali1688-mcp.js');
const problems: string[] = [];

const server = await openServer(bin);
try {
  for (const [version, scenarios] of Object.entries(passedScenarios)) {
    for (const scenario of scenarios) {
      const args = ['-y', conformance, 'server', '--url', server.url, '--scenario', scenario];
      const ofVersion = version === 'extension' ? [] : ['--spec-version', version];
      const run = await runCommand('npx', [...args, ...ofVersion], repositoryRoot);
      console.log(`${run.exitCode === 0 ? 'passed' : 'FAILED'} ${version} ${scenario}`);
      if (run.exitCode !== 0) problems.push(`${scenario}: ${run.stdout.slice(-2000)}`);
    }
  }
} finally {
  await server.close();
}

for (const method of [
  ['tools/list'],
  ['tools/call', '--tool-name', 'ranking_top_list', '--tool-arg', 'categoryId=1111'],
]) {
  const args = ['-y', inspector, '--cli', process.execPath, bin, '--sandbox', '--method', ...method];
  const run = await runCommand('npx', args, repositoryRoot);
  const isRight = run.exitCode === 0 && run.stdout.includes('ranking');
  console.log(`${isRight ? 'passed' : 'FAILED'} inspector ${method.join(' ')}`);
  if (!isRight) problems.push(`inspector ${method.join(' ')}: ${run.stderr}`);
}

for (const problem of problems) console.log(`- ${problem}`);
console.log(problems.length === 0 ? 'No problem.' : `${problems.length} problems.`);
if (problems.length > 0) process.exitCode = 1;
