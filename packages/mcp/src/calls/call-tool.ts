import type {Ali1688Error} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import type {AnyOperation} from '@ali1688/kit';
import {
  failureDocument,
  inTheEnd,
  invoke,
  jsonText,
  outcomeDocument,
  toFailure,
  type Interaction,
} from '@ali1688/kit/face';
import {capDocument, type Capped, type Document} from '../answers/cap-document.ts';
import {leaveOutEmpty} from '../answers/leave-out-empty.ts';
import {hasOffset} from '../answers/rows-to-skip.ts';
import type {Engine} from '../engine/open-engine.ts';
import {ChoiceNeeded} from './ask-client.ts';
import {idsAsText} from './ids-as-text.ts';

/** One call of an operation. */
export type Call = {
  readonly operation: AnyOperation;
  /** As the client sent them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Aborted when nobody wants the answer any more. */
  readonly signal: AbortSignal;
  readonly interaction?: Partial<Interaction>;
};

/** The document that the CLI would write, as one line without secrets. */
export type Answer = {readonly ok: boolean; readonly text: string};

/** What a tool answers: the document as data, and the same in text. */
export type ToolAnswer = {
  readonly content: {readonly type: 'text'; readonly text: string}[];
  readonly structuredContent: Record<string, unknown>;
  readonly isError?: true;
};

/** Exit statuses of failures that another login, or a repaired home, may end: credentials and local state. */
const mayEnd: readonly number[] = [3, 8];

/**
 * Carries out a call of a tool; answers that are long are cut to what a conversation has room for. The two halves of the
 * answer are the same to the letter, so that it is all one which of them a host reads.
 *
 * @throws ChoiceNeeded
 */
export async function callTool(engine: Engine, call: Call): Promise<ToolAnswer> {
  const {operation, given} = call;
  const {offset} = given;
  // One that is no number is refused with the other inputs.
  const from = hasOffset(operation) && typeof offset === 'number' ? offset : 0;
  const {ok, text} = await carryOut(engine, {...call, given: idsAsText(operation.input, given)}, (whole) =>
    capDocument(whole, operation, from),
  );
  const document: unknown = JSON.parse(text);
  return {
    content: [{type: 'text', text}],
    structuredContent: isRecord(document) ? document : {},
    ...(ok ? {} : {isError: true}),
  };
}

/**
 * Carries out a call. Every failure becomes an answer.
 *
 * @param shape makes of the document what is shown of it, and what is said beside it
 * @throws ChoiceNeeded
 */
export async function carryOut(
  engine: Engine,
  {operation, given, signal, interaction = {}}: Call,
  shape: (document: Document) => Capped = (document) => document,
): Promise<Answer> {
  const {language, log, nameCommands, guard} = engine;
  const speech = {language, nameCommands, guard};
  try {
    const outcome = await engine.use(async (runtime) =>
      invoke(runtime, operation, given, {signal, language, interaction: {nameCommands, ...interaction}, log}),
    );
    if (outcome.error !== undefined) noticeFailure(engine, outcome.error);
    return written(engine, shape(outcomeDocument({...outcome, data: leaveOutEmpty(outcome.data)}, speech)));
  } catch (thrown) {
    if (thrown instanceof ChoiceNeeded) throw thrown;
    const failure = toFailure(inTheEnd(signal, thrown));
    if (failure.code === 'UNEXPECTED' && thrown instanceof Error)
      log.debug('stack', {stack: thrown.stack ?? ''});
    noticeFailure(engine, failure);
    return written(engine, shape(failureDocument(failure, speech)));
  }
}

/** What was in force when the server started may have been replaced in the meantime. */
function noticeFailure(engine: Engine, {exitCode}: Ali1688Error): void {
  if (mayEnd.includes(exitCode)) engine.readAnew();
}

/** What 1688 answers may repeat a secret that this call did not use, or has just stored. */
function written(engine: Engine, document: Document): Answer {
  engine.guardStored();
  return {ok: document.ok, text: engine.guard.redact(jsonText(document))};
}
