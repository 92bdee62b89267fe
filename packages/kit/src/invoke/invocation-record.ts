import {Ali1688Error, type FailedPart} from '@ali1688/contracts/errors';
import type {Log, Note} from '@ali1688/contracts/ports';
import type {AnyOperation} from '../operation/define-operation.ts';
import type {Runtime} from '../runtime/runtime.ts';
import {invokeTexts} from './invoke-texts.ts';
import type {Outcome} from './outcome.ts';

/** What one invocation has told and done so far. */
export type InvocationRecord = {
  /** Keeps notes, each once, and passes everything on. */
  readonly log: Log;
  countRequest(): void;
  /** Keeps the body of an answer, the first of each API. */
  answered(api: string, body: Uint8Array): void;
  fetchedAt(time: number): void;
  lacks(id: string, reason: Ali1688Error): void;
  partial(failure: Ali1688Error): void;
  happened(): void;
  /** The outcome as it stands. */
  conclude(operation: AnyOperation, given: Pick<Outcome, 'kind' | 'data' | 'requestedApi'>): Outcome;
};

/** Starts the record of an invocation. */
export function createRecord(
  runtime: Pick<Runtime, 'clock' | 'isSandbox'>,
  listener: Partial<Log>,
): InvocationRecord {
  const notes: Note[] = [];
  const bodies = new Map<string, Uint8Array>();
  const failed: Failure[] = [];
  let told: Ali1688Error | undefined;
  let hasHappened = false;
  let calls = 0;
  let answers = 0;
  let fetchedAt: number | undefined;
  return {
    log: {
      debug: (event, fields) => listener.debug?.(event, fields),
      note(note) {
        if (notes.some(({code, text}) => code === note.code && text.en === note.text.en)) return;
        notes.push(note);
        listener.note?.(note);
      },
    },
    countRequest() {
      calls += 1;
    },
    answered(api, body) {
      answers += 1;
      if (!bodies.has(api)) bodies.set(api, body);
    },
    fetchedAt(time) {
      fetchedAt = time;
    },
    lacks(id, reason) {
      failed.push({id, reason});
    },
    partial(failure) {
      told = failure;
    },
    happened() {
      hasHappened = true;
    },
    conclude: (operation, given) => ({
      operation,
      ...given,
      error: told ?? (failed.length === 0 ? undefined : partial(failed)),
      hasHappened,
      notes,
      calls,
      apis: [...bodies.keys()],
      fetchedAt: fetchedAt ?? runtime.clock.now(),
      bodies,
      answers,
      sandbox: runtime.isSandbox(),
    }),
  };
}

/** A part that failed, and why. */
type Failure = {readonly id: string; readonly reason: Ali1688Error};

/** To ask again is worth it as soon as one of the parts may be had then. */
function partial(failures: readonly Failure[]): Ali1688Error {
  const retryable = failures.some(({reason}) => reason.retryable);
  const failed = failures.map(({id, reason: {code, text}}): FailedPart => ({id, code, message: text}));
  return new Ali1688Error({
    code: 'PARTIAL',
    text: invokeTexts.partial(failed.length),
    hint: retryable ? invokeTexts.partialHint : invokeTexts.partialForGoodHint,
    retryable,
    details: {failed},
  });
}
