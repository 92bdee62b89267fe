import {Client, type ClientOptions} from '@modelcontextprotocol/client';
import {StdioServerTransport} from '@modelcontextprotocol/server/stdio';
import {PassThrough} from 'node:stream';
import {plainText} from '@ali1688/contracts/errors';
import {sandboxAnswersOf, type AnyOperation, type Environment} from '@ali1688/kit';
import {createReporter, createRunGuard, readSettings} from '@ali1688/kit/face';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {startSandbox, type Sandbox} from '@ali1688/sandbox';
import {recordingStream, temporaryFolder} from '@ali1688/testkit';
import {openService, type Service} from '../../src/command/open-service.ts';
import {listOperations} from '../../src/engine/list-operations.ts';
import {servePipes} from '../../src/serve/serve-stdio.ts';
import {loadOwnPlugins} from '../../src/start/load-own-plugins.ts';

/** Which version of the protocol a client speaks. */
export const versions = ['2025-11-25', '2026-07-28'] as const;
export type Version = (typeof versions)[number];

/** A sandbox, a home of its own, and the variables that lead there. */
export async function openWorld(variables: Environment = {}) {
  const plugins = await loadOwnPlugins();
  const apis = await sandboxAnswersOf(plugins.flatMap(({operations}) => operations))();
  const sandbox = await startSandbox({apis, today: '2026-12-01'});
  const home = await temporaryFolder();
  const given = {...variablesOf(sandbox), ALI1688_HOME: home.path, ALI1688_LANG: 'en', ...variables};
  // As when a process reads them: an empty value is none.
  const environment: Environment = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== ''),
  );
  const opened: Service[] = [];
  const closing: (() => Promise<unknown>)[] = [];
  /** What the server said on standard error. */
  const said: string[] = [];
  const open = (tools?: string): Service => {
    const {guard, guardStored} = createRunGuard(environment, []);
    const writeLine = (line: string) => said.push(guard.redact(line));
    const service = openService({
      plugins,
      version: '0.0.0',
      tools,
      environment,
      settings: readSettings(environment, {sandbox: false}),
      guard,
      guardStored,
      language: 'en',
      log: createReporter({language: 'en', verbose: true, nameCommands: plainText, writeLine}),
      nameCommands: plainText,
    });
    opened.push(service);
    return service;
  };
  return {
    sandbox,
    environment,
    plugins,
    said,
    home: home.path,
    open,
    /** A client of the SDK, connected over a pair of pipes. */
    async connect(version: Version = '2025-11-25', options: ClientOptions = {}, service = open()) {
      const wire = openWire(service);
      const mode = version === '2026-07-28' ? {versionNegotiation: {mode: 'auto' as const}} : {};
      const client = new Client({name: 'test', version: '1'}, {...mode, ...options});
      await client.connect(wire.transport);
      closing.push(
        async () => client.close(),
        async () => wire.served,
      );
      return client;
    },
    /** The document that the CLI writes for an operation and the words behind its name. */
    runCommand: async (operation: AnyOperation, argv: readonly string[]) =>
      runCommand(operation, argv, environment),
    /** All that may be tools, with what the server adds to the plugins. */
    operations: () => listOperations(plugins, unreachable),
    async [Symbol.asyncDispose]() {
      for (const close of closing) await close();
      await Promise.all(opened.map(async (service) => service.close()));
      await sandbox.close();
      await home[Symbol.asyncDispose]();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Two pipes with a service at one end, and the transport for a client at the other. */
export function openWire(service: Service) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  /** All that the server wrote. */
  const written: string[] = [];
  toClient.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const faults: Error[] = [];
  const served = servePipes(service.factory, {
    input: toServer,
    output: toClient,
    redact: (text) => service.engine.guard.redact(text),
    onFault: (fault) => faults.push(fault),
    signal: new AbortController().signal,
  });
  const transport = new StdioServerTransport(toClient, toServer);
  const close = transport.close.bind(transport);
  // A process that closes a client closes the pipe; this transport leaves it open.
  transport.close = async () => {
    await close();
    toServer.end();
  };
  return {transport, served, written, faults, toServer};
}

const unreachable = {
  use: () => Promise.reject(new Error('Nothing is called.')),
  hasLoggedIn: () => undefined,
  signal: new AbortController().signal,
};

function variablesOf({gatewayUrl, authUrl, credentials}: Sandbox): Environment {
  return {
    ALI1688_GATEWAY_URL: gatewayUrl,
    ALI1688_AUTH_URL: authUrl,
    ALI1688_APP_KEY: credentials.appKey,
    ALI1688_APP_SECRET: credentials.appSecret.reveal(),
    ALI1688_REFRESH_TOKEN: credentials.refreshToken.reveal(),
    ALI1688_QPS: '1000',
  };
}

async function runCommand(
  operation: AnyOperation,
  argv: readonly string[],
  environment: Environment,
): Promise<unknown> {
  const [stdout, stderr] = [recordingStream(), recordingStream()];
  const host = {
    environment,
    stdout,
    stderr,
    interrupted: new AbortController().signal,
    prompt: silentPrompt,
    programName: 'ali1688',
    nameCommands: plainText,
  };
  const script = {operations: [operation], version: '0.0.0'};
  await runScript(script, [operation.name, ...argv, '--json'], host, scriptFace);
  return JSON.parse(stdout.text());
}
