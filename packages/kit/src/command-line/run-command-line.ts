import type {Transport} from '@ali1688/contracts/ports';
import type {Interaction} from '../interaction/interaction.ts';
import {invoke} from '../invoke/invoke.ts';
import {inTheEnd} from '../invoke/settle-on-abort.ts';
import type {Outcome} from '../invoke/outcome.ts';
import type {AnyOperation} from '../operation/define-operation.ts';
import {formatNamed} from '../format/formats.ts';
import {chooseFormat, wantsJson} from '../present/choose-format.ts';
import {present, presentPiece} from '../present/present.ts';
import {openTarget, type Target} from '../present/target.ts';
import {writeFailure} from '../present/write-failure.ts';
import {openRuntime} from '../runtime/open-runtime.ts';
import type {Runtime} from '../runtime/runtime.ts';
import {mayHoldSecret} from '../secrets/may-hold-secret.ts';
import {readSettings} from '../settings/settings.ts';
import {createChooser} from '../terminal/create-chooser.ts';
import type {Face} from '../terminal/face.ts';
import type {Host} from '../terminal/host.ts';
import {createVoice, type Voice} from '../terminal/voice.ts';
import {hidesWords, nameOnCommandLine} from './parse-command-line.ts';
import {readCommandLine} from './read-command-line.ts';
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
    const {language, log, guard} = voice;
    const format = chooseFormat(flags, host.stdout.isTerminal, hidesWords(operation) ? () => '…' : undefined);
    const settings = readSettings(host.environment, flags);
    const opened = await openTarget({
      format: formatNamed(format),
      fields: flags.fields?.split(','),
      file: flags.output,
      headings: flags.headers,
      isWide: flags.wide,
      showsLinks: async () => face.showsLinks(host.stdout),
      loadSpreadsheet: face.loadSpreadsheet,
      timeoutMs: settings.timeoutMs,
      host,
      language,
      log,
      guard,
    });
    target = opened;
    runtime = openRuntime({
      ...face,
      createTransport: async (environment) => tellSlow(await face.createTransport(environment), voice),
      loadSandboxApis: operation.loadSandboxApis,
      settings,
      environment: host.environment,
      guard,
      log,
    });
    // A stored secret among the words is refused before anything is sent.
    if (mayHoldSecret(operation.input, input)) voice.guardStored();
    const show = async (outcome: Outcome): Promise<void> => {
      // What 1688 answers may repeat a secret that this run did not use, or has just stored.
      voice.guardStored();
      await present(outcome, opened);
    };
    const outcome = await invoke(runtime, operation, input, {
      signal: host.interrupted,
      language,
      isDryRun: flags.dryRun,
      interaction: interactionOf(run, voice, opened.format.name === 'table'),
      log,
      nameInput: (name) => nameOnCommandLine({...operation, command: run.command}, name),
      takePiece:
        opened.append &&
        (async (piece) => {
          voice.guardStored();
          await presentPiece(piece, opened);
        }),
      async publish(published) {
        isPublished = true;
        await show(published);
      },
    });
    if (!isPublished) await show(outcome);
    return outcome.error?.exitCode ?? 0;
  } catch (thrown) {
    const cause = toFailure(inTheEnd(host.interrupted, thrown));
    const failure = (await face.adviseOn?.(cause)) ?? cause;
    if (isPublished && failure.code === 'INTERRUPTED') return failure.exitCode;
    if (failure.code === 'UNEXPECTED' && thrown instanceof Error)
      voice.log.debug('stack', {stack: thrown.stack ?? ''});
    voice.guardStored();
    const json = wantsJson(argv, host.stdout.isTerminal);
    await writeFailure({failure, json, host, language: voice.language, guard: voice.guard});
    return failure.exitCode;
  } finally {
    target?.abandon?.();
    await runtime?.close();
  }
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
