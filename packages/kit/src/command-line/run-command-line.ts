import {happenedExitCode} from '@ali1688/contracts/errors';
import type {Transport} from '@ali1688/contracts/ports';
import type {Interaction} from '../interaction/interaction.ts';
import {invoke} from '../invoke/invoke.ts';
import {inTheEnd} from '../invoke/settle-on-abort.ts';
import type {Outcome} from '../invoke/outcome.ts';
import {ownFormatsOf, type AnyOperation} from '../operation/define-operation.ts';
import {formatNamed, type AnyFormatName} from '@ali1688/output';
import {chooseFormat} from '../present/choose-format.ts';
import {present, presentPiece} from '../present/present.ts';
import {openTarget} from '../present/open-target.ts';
import type {Target, TargetOptions} from '../present/target.ts';
import {openRuntime, type RuntimeOptions} from '../runtime/open-runtime.ts';
import type {Runtime} from '../runtime/runtime.ts';
import {mayHoldSecret} from '../secrets/may-hold-secret.ts';
import {readSettings, type Settings} from '../settings/settings.ts';
import {createChooser} from '../terminal/create-chooser.ts';
import type {Face} from '../terminal/face.ts';
import type {Host} from '../terminal/host.ts';
import {createVoice, type Voice} from '../terminal/voice.ts';
import {hidesWords, nameOnCommandLine} from './parse-command-line.ts';
import {readCommandLine, type ReadCommandLine} from './read-command-line.ts';
import {tellFailure} from './report-failure.ts';
import {toFailure} from './to-failure.ts';

/** One run: which operation, with which words, where. */
export type Run = {
  readonly operation: AnyOperation;
  /** The words behind the command. */
  readonly argv: readonly string[];
  /** The command as the user types it, for hints: `ali1688 ranking top-list`. */
  readonly command: string;
  readonly host: Host;
  readonly face: Face;
};

/**
 * Runs one operation from the words of a command line to the output: the path that the CLI and
 * the skill scripts share. It never throws.
 *
 * @returns the exit status
 */
export async function runCommandLine(run: Run): Promise<number> {
  const {operation, argv, host, face} = run;
  const voice = createVoice(host, face, argv);
  let runtime: Runtime | undefined;
  let target: Target | undefined;
  let isPublished = false;
  try {
    const {input, flags} = readCommandLine(run, voice);
    const format = chooseFormat(flags, host.stdout.isTerminal, {
      show: hidesWords(operation) ? () => '…' : undefined,
      own: ownFormatsOf(operation),
    });
    const settings = readSettings(host.environment, flags);
    const opened = await openTarget(targetOptions(run, voice, {flags, format, settings}));
    target = opened;
    runtime = openRuntime(runtimeOptions(run, voice, settings));
    // A stored secret among the words is refused before anything is sent.
    if (mayHoldSecret(operation.input, input)) voice.guardStored();
    /** What 1688 answers may repeat a secret that this run did not use, or has just stored. */
    const guarded = (show: typeof present) => async (outcome: Outcome) => {
      voice.guardStored();
      await show(outcome, opened);
    };
    const show = guarded(present);
    const outcome = await invoke(runtime, operation, input, {
      signal: host.interrupted,
      language: voice.language,
      isDryRun: flags.dryRun,
      interaction: interactionOf(run, voice, opened.format.name === 'table'),
      log: voice.log,
      nameInput: (name) => nameOnCommandLine({...operation, command: run.command}, name),
      takePiece: opened.append && guarded(presentPiece),
      async publish(published) {
        isPublished = true;
        await show(published);
      },
    });
    if (!isPublished) await show(outcome);
    return outcome.error?.exitCode ?? (outcome.hasHappened ? happenedExitCode : 0);
  } catch (thrown) {
    const cause = toFailure(inTheEnd(host.interrupted, thrown));
    const failure = (await face.adviseOn?.(cause)) ?? cause;
    if (isPublished && failure.code === 'INTERRUPTED') return failure.exitCode;
    if (failure.code === 'UNEXPECTED' && thrown instanceof Error)
      voice.log.debug('stack', {stack: thrown.stack ?? ''});
    return await tellFailure(failure, {...run, ...voice});
  } finally {
    target?.abandon?.();
    await runtime?.close();
  }
}

/** Where the result goes, as the flags say. */
function targetOptions(
  {operation, host, face}: Run,
  {language, log, guard}: Voice,
  asked: {
    readonly flags: ReadCommandLine['flags'];
    readonly format: AnyFormatName;
    readonly settings: Settings;
  },
): TargetOptions {
  const {flags, format, settings} = asked;
  return {
    format: formatNamed(format),
    fields: flags.fields?.split(','),
    file: flags.output,
    headings: flags.headers,
    isWide: flags.wide,
    showsLinks: async () => face.showsLinks(host.stdout),
    loadSpreadsheet: face.loadSpreadsheet,
    loadOwn: ownFormatsOf(operation)
      .filter((own) => own === format)
      .map((own) => operation.ownFormats?.[own])[0],
    timeoutMs: settings.timeoutMs,
    host,
    language,
    log,
    guard,
  };
}

function runtimeOptions({operation, host, face}: Run, voice: Voice, settings: Settings): RuntimeOptions {
  return {
    ...face,
    createTransport: async (environment) => tellSlow(await face.createTransport(environment), voice),
    loadSandboxApis: operation.loadSandboxApis,
    settings,
    environment: host.environment,
    guard: voice.guard,
    log: voice.log,
  };
}

/** A transport whose slow answers show a sign of life. */
function tellSlow(transport: Transport, {progress}: Voice): Transport {
  return {
    post: async (request) => progress.awaiting(async () => transport.post(request)),
    close: async () => transport.close(),
  };
}

/** The person at the terminal, as far as the work may turn to them. */
function interactionOf({host, face}: Run, voice: Voice, isTable: boolean): Interaction {
  const {language, guard, guardStored, progress} = voice;
  return {
    choose: createChooser({host, language, guard, guardStored, isTable}),
    startProgress: progress.start,
    announce: (text) => voice.announce(text),
    prompt: host.prompt,
    openBrowser: async (url) => face.openBrowser(url),
    nameCommands: host.nameCommands,
  };
}
