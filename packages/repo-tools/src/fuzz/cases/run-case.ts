import type {Api} from '@ali1688/contracts';
import {plainText} from '@ali1688/contracts/errors';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {recordingStream} from '@ali1688/testkit';
import {rmSync} from 'node:fs';
import {canaries} from '../answers/canaries.ts';
import type {SoundAnswers} from '../answers/sound-answers.ts';
import type {RawServer} from '../wire/raw-server.ts';
import {answerCase, type SeenCall} from './answer-case.ts';
import {environmentOf, openHome} from './case-home.ts';
import type {CaseSetting} from './case-setting.ts';
import type {FuzzCase, Login} from './fuzz-case.ts';
import {createHastyClock} from './hasty-clock.ts';
import {isLongCase} from './spoil-answer.ts';

type Host = Parameters<typeof runScript>[2];

/** What cases are run in, one after the other. */
export type Stage = {
  readonly server: RawServer;
  readonly answers: SoundAnswers;
  readonly apis: readonly Api[];
  /** A folder for the homes of the runs; `saved` below it is the home of somebody who has logged in. */
  readonly folder: string;
};

/** What came of a case. */
export type CaseRun = {
  readonly setting: CaseSetting;
  readonly login: Login;
  readonly argv: readonly string[];
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly calls: readonly SeenCall[];
  /** Whether what was written holds half a character. */
  readonly hasHalves: boolean;
  /** Whether the run came to an end by itself. */
  readonly hasEnded: boolean;
  readonly timeoutMs: number;
  /** What the run waited and would have waited, in milliseconds. */
  readonly waitedMs: number;
  readonly tookMs: number;
  readonly cpuMs: number;
};

/** In seconds. What never ends is given little, as it takes that long. */
const patience = {usual: 5, short: 0.1};

/** A run that takes longer hangs. In milliseconds. */
const hangsAfterMs = 120_000;

/** Runs one case: an operation, from the words of its command line to its output, against the gateway of the case. */
export async function runCase(
  stage: Stage,
  setting: CaseSetting,
  fuzzCase: FuzzCase,
  {keepsHome = false}: {readonly keepsHome?: boolean} = {},
): Promise<CaseRun> {
  const {subject} = setting;
  const {server, folder} = stage;
  const clock = createHastyClock();
  const {calls, answer} = answerCase(fuzzCase, {...stage, clock, isBare: subject.id === 'api:call'});
  server.setAnswer(answer);
  const home = openHome(folder, fuzzCase.login);
  const seconds = isLongCase(fuzzCase) ? patience.short : patience.usual;
  const argv = argvOf(setting, fuzzCase, seconds);
  const [stdout, stderr] = [watchedStream(fuzzCase), watchedStream(fuzzCase)];
  const hang = new AbortController();
  const host: Host = {
    environment: {...environmentOf(fuzzCase.login, server.origin, home), ALI1688_LANG: setting.language},
    stdout,
    stderr,
    interrupted: hang.signal,
    prompt: subject.operation.topic === 'auth' ? agreeing : silentPrompt,
    programName: 'ali1688',
    nameCommands: plainText,
  };
  const startedAt = performance.now();
  const cpuAtStart = process.cpuUsage();
  const ended = runScript(
    {operations: [subject.operation], version: '0.0.0'},
    [subject.operation.name, ...argv],
    host,
    {...scriptFace, clock},
  );
  const exitCode = await orHang(ended, hang);
  const {user, system} = process.cpuUsage(cpuAtStart);
  server.endConnections();
  if (!keepsHome) rmSync(home, {recursive: true, force: true});
  return {
    setting,
    login: fuzzCase.login,
    argv,
    exitCode: exitCode ?? -1,
    stdout: stdout.bytes(),
    stderr: stderr.text(),
    calls,
    hasHalves: stdout.hasHalves() || stderr.hasHalves(),
    hasEnded: exitCode !== undefined,
    timeoutMs: seconds * 1000,
    waitedMs: clock.waitedMs(),
    tookMs: performance.now() - startedAt,
    cpuMs: (user + system) / 1000,
  };
}

function argvOf(
  {subject, argvIndex, format}: CaseSetting,
  {isVerbose}: FuzzCase,
  seconds: number,
): readonly string[] {
  const words = subject.argvs[argvIndex] ?? [];
  const verbose = isVerbose ? ['--verbose'] : [];
  return [...words, '--format', format, '--timeout', String(seconds), ...verbose];
}

/** Says yes to everything and has the code of a browser at hand. */
const agreeing: Host['prompt'] = {
  ...silentPrompt,
  isInteractive: true,
  confirm: () => Promise.resolve(true),
  text: () => Promise.resolve(canaries.code),
};

function watchedStream({isTerminal, columns}: Pick<FuzzCase, 'isTerminal' | 'columns'>) {
  const stream = recordingStream(isTerminal);
  let hasHalves = false;
  return {
    ...stream,
    ...(isTerminal ? {columns} : {}),
    hasHalves: () => hasHalves,
    write(text: string | Uint8Array) {
      hasHalves ||= typeof text === 'string' && /\p{Cs}/u.test(text);
      stream.write(text);
    },
  };
}

/** The exit status; undefined for a run that does not even end when it is interrupted, or only then. */
async function orHang(ended: Promise<number>, hang: AbortController): Promise<number | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      hang.abort();
      resolve(undefined);
    }, hangsAfterMs);
  });
  try {
    return await Promise.race([ended, late]);
  } finally {
    clearTimeout(timer);
  }
}
