import type {Api} from '@ali1688/contracts';
import type {Bilingual} from '@ali1688/contracts/errors';
import type {SandboxApi} from '@ali1688/sandbox';
import type * as z from 'zod/mini';
import type {InputFields, InputValues} from '../input/input-field.ts';
import type {OneOf} from '../input/one-of.ts';
import type {OwnFormatName, Render, TableLayout} from '@ali1688/output';
import {assertDefinition} from './assert-definition.ts';
import type {Effects} from './effects.ts';
import type {OperationContext} from './operation-context.ts';
import type {OpenedParts, PartOpeners} from './parts.ts';

/** What must be configured before the operation can run. */
export type Need = 'nothing' | 'app' | 'token';

/** An example of a command line, without the program's name. */
export type OperationExample = {readonly args: string; readonly text: Bilingual};

/** What is said of an operation, whatever it takes and gives. */
type OperationTexts = {
  /** First word of the command; a skill script leaves it out. None for a command of one word. */
  readonly topic?: string;
  /** Last word of the command, kebab-case. */
  readonly name: string;
  readonly summary: Bilingual;
  readonly description?: Bilingual;
  readonly effects: Effects;
  /**
   * The APIs whose answers make up the result. The first is `meta.api`, and the body of `--format raw`. None for
   * what asks 1688 nothing, or asks it what the user says. What is looked up on the way, such as the id of a
   * category that was named, does not count.
   */
  readonly apis: readonly Api[];
  /** Of an operation that names no API and calls one all the same: what it needs. Default: what its APIs need. */
  readonly needs?: Need;
  /** It is about credentials, and one is easily typed in a wrong place: no message repeats a word or a value. */
  readonly isSensitive?: true;
  /**
   * Field of the data that lists variables of the environment as `{name, value}`, for `--format env` and
   * `env-powershell`, which no other operation takes.
   */
  readonly variables?: string;
  /** What writes formats of files that this operation has beside the usual ones. */
  readonly ownFormats?: Readonly<Partial<Record<OwnFormatName, () => Promise<Render>>>>;
  /** What fields that no layout describes are called in Chinese, for people; in English by their own names. */
  readonly chineseNames?: Readonly<Record<string, string>>;
  /** Inputs that stand for each other. */
  readonly oneOf?: OneOf;
  readonly examples: readonly OperationExample[];
  /** Loads what the sandbox answers for APIs that it does not know by itself. */
  readonly loadSandboxApis?: () => Promise<readonly SandboxApi[]>;
  /**
   * Told as a note of a dry run by an operation that sends nothing and keeps to
   * {@link OperationContext.isDryRun} itself, because what it changes lies on this machine.
   */
  readonly dryRunNote?: Bilingual;
};

/**
 * One thing the suite can do. Defined once; the oclif command, the skill script's subcommand, help, schemas and
 * the tables in the documentation are all made from it.
 */
export type Operation<
  Input extends InputFields = InputFields,
  Output extends z.ZodMiniType = z.ZodMiniType,
  Parts extends PartOpeners = PartOpeners,
> = OperationTexts & {
  /** Inputs by camelCase name. */
  readonly input: Input;
  /** The inputs that have a place on a command line, in order; all others are flags. */
  readonly positional?: readonly (keyof Input & string)[];
  /** What it reaches beyond the context, opened when it is first asked for. */
  readonly parts?: Parts;
  /** Makes the shape of `data`. Field names are part of the public surface. */
  readonly output: () => Output;
  readonly layout?: TableLayout<z.output<Output>>;
  run(
    context: OperationContext & {readonly parts: OpenedParts<Parts>},
    input: InputValues<Input>,
  ): Promise<z.output<Output>>;
};

/** An operation of which only the outside is known, as the faces use it. */
export type AnyOperation = OperationTexts & {
  readonly input: InputFields;
  readonly positional?: readonly string[];
  readonly parts?: PartOpeners;
  readonly output: () => z.ZodMiniType;
  readonly layout?: TableLayout<never>;
  // A method, so that an operation with inputs of its own fits: they were checked by its own fields.
  run(
    context: OperationContext & {readonly parts: Readonly<Record<string, unknown>>},
    input: Readonly<Record<string, unknown>>,
  ): Promise<unknown>;
};

/**
 * Defines an operation.
 *
 * @throws Error when an input has the name of a flag that every operation has, or a place that cannot be told from
 *   others, or when it names an API that changes something and its effects do not say so
 */
export function defineOperation<
  const Input extends InputFields,
  Output extends z.ZodMiniType,
  Parts extends PartOpeners = Readonly<Record<string, never>>,
>(operation: Operation<Input, Output, Parts>): Operation<Input, Output, Parts> {
  assertDefinition(operation);
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

/** What must be configured: what the APIs of the operation need, a token before an application. */
export function needsOf({needs, apis}: Pick<AnyOperation, 'needs' | 'apis'>): Need {
  if (needs !== undefined) return needs;
  if (apis.some(({needsToken}) => needsToken)) return 'token';
  return apis.length === 0 ? 'nothing' : 'app';
}

/** The formats that an operation has beside the usual ones. */
export function ownFormatsOf({ownFormats = {}}: Pick<AnyOperation, 'ownFormats'>): readonly OwnFormatName[] {
  return ownFormats.parquet === undefined ? [] : ['parquet'];
}

/**
 * Whether there may be a body of the gateway to show: not of what sends nothing, such as a signature made here, and
 * not of what is about credentials, whose answers hold tokens.
 */
export function mayShowBody(
  operation: Pick<AnyOperation, 'needs' | 'apis' | 'effects' | 'isSensitive'>,
): boolean {
  const {effects, isSensitive = false} = operation;
  return needsOf(operation) !== 'nothing' && effects.kind !== 'reads-this-machine' && !isSensitive;
}

/** Inputs by position, in order, and the others, which are flags. */
export function splitInput({input, positional = []}: Pick<AnyOperation, 'input' | 'positional'>): {
  readonly positional: InputFields;
  readonly flags: InputFields;
} {
  const entries = Object.entries(input);
  return {
    positional: Object.fromEntries(positional.flatMap((name) => entries.filter(([own]) => own === name))),
    flags: Object.fromEntries(entries.filter(([name]) => !positional.includes(name))),
  };
}
