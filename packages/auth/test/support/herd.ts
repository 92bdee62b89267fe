import {spawn, type ChildProcess} from 'node:child_process';
import {text} from 'node:stream/consumers';
import {setImmediate as nextRound} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {credentials, parseRecord, type Scene} from './scene.ts';

const programs = fileURLToPath(new URL('../programs/', import.meta.url));

/** What a member of a herd printed, and how it ended. */
export type MemberRun = {
  readonly token: string | undefined;
  readonly code: string | undefined;
  readonly durationMs: number;
  /** Most memory that the process held, in kilobytes. */
  readonly maxRssKb: number;
  readonly codes: readonly string[];
  readonly debugLines: readonly string[];
  readonly stderr: string;
  readonly signal: NodeJS.Signals | null;
};

export type MemberOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** The Node that runs it, with what comes before it; the one of the tests unless said otherwise. */
  readonly node?: readonly [string, ...string[]];
  /** Arguments of Node and the program; the one that asks for a token unless said otherwise. */
  readonly program?: readonly string[];
  readonly userId?: number;
};

export type Member = {
  readonly child: ChildProcess;
  readonly run: Promise<MemberRun>;
  /** Settles when the process is about to stop itself. */
  readonly stopping: Promise<void>;
};

/** Arguments that run a test program from its source. */
export function fromSource(
  program: 'herd-member.ts' | 'pacing-member.ts' | 'renew-member.ts',
): readonly string[] {
  return ['--conditions=@ali1688/source', programs + program];
}

/** Starts one process that asks for a token. */
export function startMember(scene: Scene, options: MemberOptions = {}): Member {
  const {node = [process.execPath], program = fromSource('herd-member.ts'), userId} = options;
  const [command, ...before] = node;
  const child = spawn(command, [...before, ...program], {
    cwd: '/',
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_DISABLE_COMPILE_CACHE: '1',
      ALI1688_APP_KEY: credentials.appKey,
      ALI1688_APP_SECRET: credentials.appSecret.reveal(),
      ALI1688_REFRESH_TOKEN: credentials.refreshToken.reveal(),
      ALI1688_GATEWAY_URL: scene.server.gatewayUrl,
      ALI1688_HOME: scene.location.path ?? '',
      ALI1688_LEGACY_CACHE: 'off',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(userId !== undefined && {uid: userId, gid: userId}),
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_exitCode, signal) => resolve(signal));
  });
  const stopping = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('stopped')) resolve();
    });
  });
  const run = Promise.all([text(child.stdout), text(child.stderr), ended]).then(([stdout, stderr, signal]) =>
    memberRun(stdout, stderr, signal),
  );
  return {child, run, stopping};
}

/** Starts processes that all begin at one moment of the wall clock, and waits for their ends. */
export async function runHerd(
  scene: Scene,
  count: number,
  options: MemberOptions & {
    readonly envOf?: (index: number) => Readonly<Record<string, string>>;
    /** What differs from member to member of how it is run. */
    readonly worldOf?: (index: number) => Pick<MemberOptions, 'node' | 'program'>;
  } = {},
): Promise<readonly MemberRun[]> {
  const {envOf = () => ({}), worldOf = () => ({}), ...rest} = options;
  const startAt = String(Date.now() + startUpMs(count));
  const members: Member[] = [];
  for (let index = 0; index < count; index += 1) {
    const member = startMember(scene, {
      ...rest,
      ...worldOf(index),
      env: {TEST_START_AT: startAt, ...options.env, ...envOf(index)},
    });
    members.push(member);
    // Starting a process takes this one some milliseconds, and it hosts the server: requests get their turn.
    await nextRound();
  }
  return Promise.all(members.map((member) => member.run));
}

/** Enough for most of a herd to have started; whoever is later joins late, as in real life. */
function startUpMs(count: number): number {
  return 250 + count * 45;
}

function memberRun(stdout: string, stderr: string, signal: NodeJS.Signals | null): MemberRun {
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  const output = last.startsWith('{') ? parseRecord(last) : {};
  const list = (key: string) => (Array.isArray(output[key]) ? output[key].map(String) : []);
  return {
    token: typeof output['token'] === 'string' ? output['token'] : undefined,
    code: typeof output['code'] === 'string' ? output['code'] : undefined,
    durationMs: Number(output['durationMs'] ?? Number.NaN),
    maxRssKb: Number(output['maxRssKb'] ?? Number.NaN),
    codes: list('codes'),
    debugLines: list('debugLines'),
    stderr,
    signal,
  };
}

/** How often each value occurs. */
export function tally(values: readonly unknown[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}
