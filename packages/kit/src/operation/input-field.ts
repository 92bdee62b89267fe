import type {Bilingual} from '@ali1688/contracts/errors';
import type * as z from 'zod/mini';

/**
 * One input of an operation: an argument or a flag. Every face derives its own form from
 * it: the oclif flag, the option of a skill script, the table in a SKILL.md.
 */
export type InputField<Schema extends z.ZodMiniType = z.ZodMiniType> = {
  /** Accepts the text of a command line as well as the typed value of a JSON caller. */
  readonly schema: Schema;
  readonly summary: Bilingual;
  /** What is allowed, completing the sentence "Allowed: …". */
  readonly allowed: Bilingual;
  /** Used when the input is not given, written as on a command line. */
  readonly defaultText?: string;
  /** Known values, for completion and help. Not a limit: the schema decides. */
  readonly suggestions?: readonly string[];
  /** May be left out; the value is then undefined, and the schema is not asked. */
  readonly isOptional?: true;
  /** A flag without a value. */
  readonly isSwitch?: true;
  /** May be given more than once; the schema then receives a list. Of arguments only the last one. */
  readonly isRepeatable?: true;
  /** Holds a credential: no message of the command repeats a word that was typed. */
  readonly isSensitive?: true;
  /** What a value is called in help, such as `SECONDS`. Default: the name of the input. */
  readonly valueName?: string;
};

/** Inputs by their camelCase name; the command line writes `--kebab-case` and `UPPER_SNAKE`. */
export type InputFields = Readonly<Record<string, InputField>>;

/** The values a `run` function gets for a set of inputs. */
export type InputValues<Fields extends InputFields> = {
  readonly [Name in keyof Fields]: z.output<Fields[Name]['schema']>;
};
