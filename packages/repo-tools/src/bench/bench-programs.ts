import {join} from 'node:path';
import {repositoryRoot} from '../workspace/repository-root.ts';
import type {MeasuredProgram} from './measure-process.ts';
import {programNames} from './start-up-limits.ts';

const cli = join(repositoryRoot, 'packages/cli/bin/run.js');
const server = join(repositoryRoot, 'packages/mcp/bin/ali1688-mcp.js');
const skillScript = join(repositoryRoot, 'skills/1688-ranking/scripts/1688-ranking.mjs');
const minimalClient = join(import.meta.dirname, 'minimal-client.mjs');

/** An application that exists on the benchmark's own gateway only. */
const application = {appKey: '1000000', appSecret: 'bench-app-secret', refreshToken: 'bench-refresh-token'};

/** What a host asks first. */
const listTools = [
  {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: {protocolVersion: '2025-11-25', capabilities: {}, clientInfo: {name: 'bench', version: '1'}},
  },
  {jsonrpc: '2.0', method: 'notifications/initialized'},
  {jsonrpc: '2.0', id: 2, method: 'tools/list'},
]
  .map((message) => `${JSON.stringify(message)}\n`)
  .join('');

/**
 * The programs to measure.
 *
 * @param gateway what answers, and the certificate to trust if it speaks https
 * @param home an empty folder; the CLI keeps its token there
 */
export function benchPrograms(
  gateway: {readonly gatewayUrl: string; readonly certificatePath?: string},
  home: string,
): readonly MeasuredProgram[] {
  const {gatewayUrl, certificatePath} = gateway;
  const base = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    ...(certificatePath === undefined ? {} : {NODE_EXTRA_CA_CERTS: certificatePath}),
  };
  const cliEnvironment = {
    ...base,
    ALI1688_HOME: home,
    ALI1688_GATEWAY_URL: gatewayUrl,
    ALI1688_APP_KEY: application.appKey,
    ALI1688_APP_SECRET: application.appSecret,
    ALI1688_REFRESH_TOKEN: application.refreshToken,
    // The pace between processes is not what is measured.
    ALI1688_QPS: '1000',
  };
  const clientEnvironment = {
    ...base,
    BENCH_GATEWAY_URL: gatewayUrl,
    BENCH_APP_KEY: application.appKey,
    BENCH_APP_SECRET: application.appSecret,
    BENCH_ACCESS_TOKEN: 'bench-access-token',
  };
  const topListArgs = ['top-list', '1111', '--type', 'hot', '--limit', '5', '--format', 'json'];
  return [
    {name: programNames.bare, args: ['-e', '0'], environment: base},
    {name: programNames.minimal, args: [minimalClient], environment: clientEnvironment},
    {name: programNames.topList, args: [cli, 'ranking', ...topListArgs], environment: cliEnvironment},
    {name: programNames.topListScript, args: [skillScript, ...topListArgs], environment: cliEnvironment},
    {
      name: programNames.givenToken,
      args: [skillScript, ...topListArgs],
      environment: {...cliEnvironment, ALI1688_ACCESS_TOKEN: clientEnvironment.BENCH_ACCESS_TOKEN},
    },
    {name: programNames.help, args: [cli, '--help'], environment: cliEnvironment},
    {name: programNames.version, args: [cli, '--version'], environment: cliEnvironment},
    {name: programNames.listTools, args: [server], environment: cliEnvironment, input: listTools},
  ];
}
