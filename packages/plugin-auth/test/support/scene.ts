import {plainText} from '@ali1688/contracts/errors';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {temporaryFolder} from '@ali1688/testkit';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as operations from '../../src/operations/index.ts';
import {canaries, startTokenGateway} from './token-gateway.ts';

type Host = Parameters<typeof runScript>[2];
type Face = Parameters<typeof runScript>[3];

export type Prompt = Host['prompt'];

export type AuthRun = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What standard output holds, read as JSON. */
  readonly document: () => unknown;
};

export type RunOptions = {
  readonly environment?: Host['environment'];
  readonly prompt?: Partial<Prompt>;
  readonly openBrowser?: Face['openBrowser'];
  readonly interrupted?: AbortSignal;
  /** Width of a terminal that standard output is; absent where it is none. */
  readonly columns?: number;
  /** Sees each text that is written to standard error. */
  readonly onNote?: (text: string) => void;
};

/** AppKey and AppSecret in the environment. */
export const application: Host['environment'] = {
  ALI1688_APP_KEY: '1000000',
  ALI1688_APP_SECRET: canaries.appSecret,
};

/** The application and a grant. */
export const configured: Host['environment'] = {
  ...application,
  ALI1688_REFRESH_TOKEN: canaries.refreshToken,
};

/** A home of its own and a gateway of its own, and a way to run operations there. */
export async function openScene() {
  const folder = await temporaryFolder();
  const gateway = await startTokenGateway();
  const home = join(folder.path, 'home');
  return {
    gateway,
    home,
    profiles: async () => JSON.parse(await readFile(join(home, 'profiles.json'), 'utf8')) as unknown,
    run: (argv: readonly string[], options: RunOptions = {}) =>
      runAuth(argv, {
        ...options,
        environment: {
          ALI1688_HOME: home,
          ALI1688_GATEWAY_URL: gateway.gatewayUrl,
          ALI1688_LEGACY_CACHE: 'off',
          // As fast as the tests can.
          ALI1688_QPS: '1000',
          ...options.environment,
        },
      }),
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await folder.remove();
    },
  };
}

/** Runs an operation of this package from a command line to its output, in a host of its own. */
async function runAuth(argv: readonly string[], options: RunOptions): Promise<AuthRun> {
  const {columns} = options;
  const stdout = {...recordingStream(), isTerminal: columns !== undefined, columns};
  const stderr = recordingStream(options.onNote);
  const host: Host = {
    environment: options.environment ?? {},
    stdout,
    stderr,
    interrupted: options.interrupted ?? new AbortController().signal,
    prompt: {...silentPrompt, ...options.prompt},
    programName: 'auth',
    nameCommands: plainText,
  };
  const face = {...scriptFace, ...(options.openBrowser && {openBrowser: options.openBrowser})};
  const script = {operations: Object.values(operations), version: '0.0.0'};
  const exitCode = await runScript(script, argv, host, face);
  return {
    exitCode,
    stdout: stdout.text(),
    stderr: stderr.text(),
    document: () => JSON.parse(stdout.text()) as unknown,
  };
}

function recordingStream(onText?: (text: string) => void) {
  const chunks: Buffer[] = [];
  return {
    write: (text: string | Uint8Array) => {
      const bytes = Buffer.from(text);
      chunks.push(bytes);
      onText?.(bytes.toString('utf8'));
    },
    isTerminal: false,
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}
