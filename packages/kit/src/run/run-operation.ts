import {Ali1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {DryRunReached} from '../context/dry-run-reached.ts';
import {createChooser} from '../context/create-chooser.ts';
import {createStoredGuard} from '../context/create-stored-guard.ts';
import {guardEnvironment} from '../context/guard-environment.ts';
import {guardTyped} from '../context/guard-typed.ts';
import {openSession, type OpenSession} from '../context/open-session.ts';
import {createReporter} from '../context/reporter.ts';
import {createSecretGuard, type SecretGuard} from '../context/secret-guard.ts';
import type {Session} from '../context/session.ts';
import {contextTexts} from '../failure/context-texts.ts';
import {shownWord} from '../failure/shown-word.ts';
import {inputTexts} from '../failure/texts.ts';
import {interruptedFailure, toFailure} from '../failure/to-failure.ts';
import type {Host} from '../host/host.ts';
import type {AnyOperation} from '../operation/define-operation.ts';
import {assertKnownFields} from '../operation/assert-known-fields.ts';
import type {InputValues} from '../operation/input-field.ts';
import {hidesWords, parseCommandLine} from '../operation/parse-command-line.ts';
import {universalFlags, type UniversalFlags} from '../operation/universal-flags.ts';
import {chooseFormat, wantsJson} from '../output/choose-format.ts';
import {loadForms} from '../output/load-forms.ts';
import {writeOutcome} from '../output/write-outcome.ts';
import {messageLanguage} from '../settings/language.ts';
import {pointsAtSandbox} from '../settings/points-at-sandbox.ts';
import {readSettings} from '../settings/settings.ts';
import type {Face} from './face.ts';
import {mayHoldSecret} from './may-hold-secret.ts';
import {refuseSecrets} from './refuse-secrets.ts';
import {writeFailure} from './write-failure.ts';

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
 * @returns the exit status (surface.md section 5)
 */
export async function runOperation(run: Run): Promise<number> {
  const {operation, argv, host, command} = run;
  const language = messageLanguage(host.environment);
  const guard = createSecretGuard();
  guardEnvironment(guard, host.environment);
  guardTyped(guard, argv);
  const guardStored = createStoredGuard(guard, host.environment, argv);
  let mayRepeatSecret = false;
  let opened: OpenSession | undefined;
  const reporter = createReporter({
    language,
    verbose: argv.includes('--verbose'),
    nameCommands: host.nameCommands,
    writeLine: (line) => {
      opened?.clearProgress();
      if (mayRepeatSecret) guardStored();
      host.stderr.write(`${guard.redact(line)}\n`);
    },
  });
  let isPublished = false;
  try {
    const shape = {
      arguments: operation.arguments,
      flags: {...operation.flags, ...universalFlags},
      command,
      isSensitive: operation.isSensitive === true,
    };
    const input = parseCommandLine(argv, shape);
    const flags: InputValues<UniversalFlags> = input;
    mayRepeatSecret = mayHoldSecret({...shape.arguments, ...shape.flags}, input);
    guardSensitive(operation, input, guard);
    if (hidesWords(shape) && flags.output !== undefined) guard.protect(new Secret(flags.output));
    refuseContradictions(operation, flags, command);
    refuseSecrets(operation, input, {guard, command});
    if (flags.fields !== undefined) {
      const show = hidesWords(shape) ? () => '…' : shownWord;
      assertKnownFields(flags.fields.split(','), operation.output(), command, show);
    }
    const format = chooseFormat(flags, host.stdout.isTerminal);
    const isDocument = format === 'json' || format === 'raw';
    const forms =
      isDocument && flags.fields === undefined && flags.output === undefined ? undefined : await loadForms();
    if (flags.output !== undefined) forms?.assertWritable(flags.output);
    const settings = readSettings(host.environment, flags);
    if (settings.sandbox) reporter.note({code: 'SANDBOX', text: contextTexts.sandbox});
    const repeatsInput = flags.dryRun || mayHoldSecret({...operation.arguments, ...operation.flags}, input);
    const write = (data: unknown, isResult: boolean): void => {
      if (repeatsInput) guardStored();
      writeOutcome({
        data,
        isResult,
        operation,
        body: opened?.answerBody(),
        fetchedAt: opened?.fetchedAt(),
        format,
        forms,
        fields: flags.fields,
        file: flags.output,
        sandbox: pointsAtSandbox(settings, opened?.appKey()),
        host,
        language,
        reporter,
        guard,
      });
    };
    opened = openSession({
      settings,
      dryRun: flags.dryRun,
      host,
      face: run.face,
      language,
      reporter,
      guard,
      guardStored,
      api: operation.api,
      openHostParts: operation.openHostParts,
      choose: createChooser({host, language, guard, guardStored, isTable: format === 'table'}),
      publish(data) {
        isPublished = true;
        write(data, true);
      },
    });
    const {data, isResult} = await conclude(run, opened.session, input, flags.dryRun);
    if (flags.dryRun && isResult)
      reporter.note({code: 'DRY_RUN', text: operation.dryRunNote ?? contextTexts.dryRunNothing});
    if (!isPublished) write(data, isResult);
    return 0;
  } catch (thrown) {
    const failure = host.interrupted.aborted ? interruptedFailure() : toFailure(thrown);
    if (failure.code === 'UNEXPECTED' && thrown instanceof Error) {
      reporter.debug('stack', {stack: thrown.stack ?? ''});
    }
    if (isPublished && failure.code === 'INTERRUPTED') return failure.exitCode;
    guardStored();
    await writeFailure({failure, json: wantsJson(argv, host.stdout.isTerminal), host, language, guard});
    return failure.exitCode;
  } finally {
    await opened?.close();
  }
}

/** A credential that was given as one is kept out of every message, also where it was typed a second time. */
function guardSensitive(
  operation: AnyOperation,
  input: Readonly<Record<string, unknown>>,
  guard: SecretGuard,
): void {
  for (const [name, {isSensitive}] of Object.entries(operation.arguments)) {
    const value = input[name];
    if (isSensitive && typeof value === 'string') guard.protect(new Secret(value.trim()));
  }
}

type Concluded = {readonly data: unknown; readonly isResult: boolean};

/** Runs the operation to its end, to the first call of a dry run, or to the user's interruption. */
async function conclude(
  run: Run,
  session: Session,
  input: Readonly<Record<string, unknown>>,
  dryRun: boolean,
): Promise<Concluded> {
  if (run.host.interrupted.aborted) throw interruptedFailure();
  try {
    const data = await untilInterrupted(run.operation.run(session, input), run.host.interrupted);
    return {data, isResult: true};
  } catch (thrown) {
    if (!dryRun || !(thrown instanceof DryRunReached)) throw thrown;
    return {data: {dryRun: true, request: thrown.request}, isResult: false};
  }
}

function untilInterrupted<Value>(work: Promise<Value>, interrupted: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(interruptedFailure());
    // Nobody listened yet while the work took its first steps.
    if (interrupted.aborted) stop();
    interrupted.addEventListener('abort', stop, {once: true});
    work.then(resolve, reject).finally(() => interrupted.removeEventListener('abort', stop));
  });
}

function refuseContradictions(
  operation: AnyOperation,
  flags: InputValues<UniversalFlags>,
  command: string,
): void {
  if (flags.json && flags.format !== undefined && flags.format !== 'json') {
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: inputTexts.contradiction('--json', `--format ${flags.format}`),
      hint: inputTexts.seeHelp(command),
    });
  }
  if (flags.format === 'raw' && flags.fields !== undefined) {
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: inputTexts.contradiction('--format raw', '--fields'),
      hint: inputTexts.seeHelp(command),
    });
  }
  if (flags.format === 'raw' && operation.needs === 'nothing') {
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: contextTexts.rawUnavailable,
      hint: contextTexts.rawHint,
    });
  }
}
