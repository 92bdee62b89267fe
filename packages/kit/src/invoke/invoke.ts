import type {Language} from '@ali1688/contracts/errors';
import type {Log} from '@ali1688/contracts/ports';
import {nobodyWaits, type Interaction} from '../interaction/interaction.ts';
import type {AnyOperation} from '../operation/define-operation.ts';
import type {Runtime} from '../runtime/runtime.ts';
import {messageLanguage} from '../settings/language.ts';
import {checkInput, type NameInput} from './check-input.ts';
import {createContext} from './create-context.ts';
import {DryRunReached} from './dry-run-reached.ts';
import {createRecord} from './invocation-record.ts';
import {invokeTexts} from './invoke-texts.ts';
import type {Outcome} from './outcome.ts';
import {settleOnAbort, throwIfAborted} from './settle-on-abort.ts';

/** What of one invocation may differ from the next. */
export type InvokeOptions = {
  /** Ends the work, down to the socket. Its reason is thrown if it is one of our errors, else `INTERRUPTED`. */
  readonly signal?: AbortSignal | undefined;
  /** Language of texts for people. Default: that of the environment. */
  readonly language?: Language;
  /** Sends and changes nothing: shows the first request instead, or says that there is none. Default false. */
  readonly isDryRun?: boolean;
  /** Whoever waits for the answer. Default: nobody. */
  readonly interaction?: Partial<Interaction>;
  /** Hears notes and diagnosis while the work goes on; the notes are part of the outcome, too. */
  readonly log?: Partial<Log>;
  /** Takes what work shows that goes on afterwards (a server); its final outcome is then the same again. */
  readonly publish?: (outcome: Outcome) => Promise<void>;
  /** Takes rows as they come, of what gives them so; the outcome in the end is without them. */
  readonly takePiece?: ((piece: Outcome) => Promise<void>) | undefined;
  /** How refusals of an input name it. Default: by its name. */
  readonly nameInput?: NameInput;
};

/**
 * Carries out one operation. Any number of invocations of a runtime may be under way at a time: they share its
 * connections, tokens and pace, and mix neither notes nor bodies nor progress. Nothing is written.
 *
 * @param input values by name, as the operation's fields have them
 * @returns the outcome; with an `error` when only a part could be done
 * @throws the failure, an `Ali1688Error` where it is one of the suite's; `USAGE_INVALID` before anything is sent
 *   for an input that does not fit
 */
export async function invoke(
  runtime: Runtime,
  operation: AnyOperation,
  input: Readonly<Record<string, unknown>>,
  options: InvokeOptions = {},
): Promise<Outcome> {
  const {signal = new AbortController().signal, isDryRun = false, takePiece} = options;
  throwIfAborted(signal);
  const checked = checkInput(operation, input, {guard: runtime.guard, nameInput: options.nameInput});
  const record = createRecord(runtime, options.log ?? {});
  const context = createContext({
    runtime,
    operation,
    record,
    scope: {signal, log: record.log, onRequest: () => record.countRequest()},
    isDryRun,
    language: options.language ?? messageLanguage(runtime.environment),
    interaction: {...nobodyWaits, ...options.interaction},
    publish: async (data) => options.publish?.(record.conclude(operation, {kind: 'result', data})),
    emitPiece: takePiece && (async (data) => takePiece(record.conclude(operation, {kind: 'result', data}))),
  });
  // Variables lead to a sandbox, too; that is known when the work has looked at them. Not every format has a mark.
  const tellOfSandbox = (): void => {
    if (runtime.isSandbox()) record.log.note({code: 'SANDBOX', text: invokeTexts.sandbox});
  };
  tellOfSandbox();
  try {
    const data = await settleOnAbort(operation.run(context, checked), signal).finally(tellOfSandbox);
    if (isDryRun) {
      record.log.note({code: 'DRY_RUN', text: operation.dryRunNote ?? invokeTexts.dryRunNothing});
    }
    return record.conclude(operation, {kind: 'result', data});
  } catch (thrown) {
    if (!isDryRun || !(thrown instanceof DryRunReached)) throw thrown;
    return record.conclude(operation, {
      kind: 'dry-run',
      data: {dryRun: true, request: thrown.request},
      requestedApi: thrown.api,
    });
  }
}
