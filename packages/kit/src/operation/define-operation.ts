import type {Api} from '@ali1688/contracts';
import type {Bilingual} from '@ali1688/contracts/errors';
import type * as z from 'zod/mini';
import type {TableLayout} from '../render/table-layout.ts';
import type {InputFields, InputValues} from './input-field.ts';
import type {OpenHostParts} from '../context/host-parts.ts';
import type {Session} from '../context/session.ts';
import type {OperationContext} from './operation-context.ts';

/** What must be configured before the operation can run. */
export type Need = 'nothing' | 'app' | 'token';

/** An example of a command line, without the program's name. */
export type OperationExample = {readonly args: string; readonly text: Bilingual};

/**
 * One thing the suite can do. Defined once; the oclif command, the skill script's subcommand, help and
 * the tables in the documentation are all made from it.
 */
export type Operation<
  Arguments extends InputFields = InputFields,
  Flags extends InputFields = InputFields,
  Output extends z.ZodMiniType = z.ZodMiniType,
  Context extends OperationContext = OperationContext,
> = {
  /** First word of the command; a skill script leaves it out. None for a command of one word. */
  readonly topic?: string;
  /** Last word of the command, kebab-case. */
  readonly name: string;
  readonly summary: Bilingual;
  readonly description?: Bilingual;
  readonly needs: Need;
  /** The API whose answer this operation shows; named in `meta.api` and printed by `--format raw`. */
  readonly api?: Api;
  /** It is about credentials, and one is easily typed in a wrong place: no message repeats a word or a value. */
  readonly isSensitive?: true;
  /** Inputs by position, in order. */
  readonly arguments: Arguments;
  readonly flags: Flags;
  readonly examples: readonly OperationExample[];
  /**
   * Told as a note of a dry run by an operation that sends nothing and keeps to
   * {@link Session.isDryRun} itself, because what it changes lies on this machine.
   */
  readonly dryRunNote?: Bilingual;
  /** Makes the shape of `data`. Field names are part of the public surface. */
  readonly output: () => Output;
  readonly layout?: TableLayout<z.output<Output>>;
  run(context: Context, input: InputValues<Arguments> & InputValues<Flags>): Promise<z.output<Output>>;
};

/** An operation of which only the outside is known, as the faces use it. */
export type AnyOperation = Omit<Operation, 'run' | 'layout'> & {
  readonly layout?: TableLayout<never>;
  /** Of a command of the host: makes the parts of the session that it alone reaches. */
  readonly openHostParts?: OpenHostParts;
  // A method, so that an operation with inputs of its own fits: they were checked by its own fields.
  run(context: Session, input: Readonly<Record<string, unknown>>): Promise<unknown>;
};

/** Defines an operation; it exists for the types alone. */
export function defineOperation<
  const Arguments extends InputFields,
  const Flags extends InputFields,
  Output extends z.ZodMiniType,
>(operation: Operation<Arguments, Flags, Output>): Operation<Arguments, Flags, Output> {
  return operation;
}

/** The id of an operation in `meta.operation`: `topic:name`. */
export function operationId({topic, name}: Pick<AnyOperation, 'topic' | 'name'>): string {
  return topic === undefined ? name : `${topic.replaceAll(' ', ':')}:${name}`;
}

/** The words of an operation on the command line: `topic name`. */
export function operationWords({topic, name}: Pick<AnyOperation, 'topic' | 'name'>): string {
  return topic === undefined ? name : `${topic} ${name}`;
}
