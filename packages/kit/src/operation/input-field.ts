import type {Bilingual} from '@ali1688/contracts/errors';

/**
 * One input of an operation: an argument or a flag. Every face derives its own form from
 * it: the oclif flag, the option of a skill script, the table in a SKILL.md.
 */
export type InputField<Value = unknown> = {
  /**
   * Checks the text of a command line, or the typed value of a JSON caller.
   *
   * @returns the value that `run` gets, or undefined for what is refused
   */
  readonly accept: (value: unknown) => {readonly value: Value} | undefined;
  readonly summary: Bilingual;
  /** What is allowed, completing the sentence "Allowed: …". */
  readonly allowed: Bilingual;
  /** Used when the input is not given, written as on a command line. */
  readonly defaultText?: string;
  /** Known values, for completion and help. Not a limit: {@link InputField.accept} decides. */
  readonly suggestions?: readonly string[];
  /** The suggestions are all there is, and help shows them as such. */
  readonly isClosed?: true;
  /** May be left out; the value is then undefined. */
  readonly isOptional?: true;
  /** Help shows it as one that must be given: the operation misses it itself, in words of its own. */
  readonly isNeeded?: true;
  /** A flag without a value. */
  readonly isSwitch?: true;
  /** May be given more than once; it is then a list. Of arguments only the last one. */
  readonly isRepeatable?: true;
  /** Holds a credential: no message of the command repeats a word that was typed. */
  readonly isSensitive?: true;
  /** What a value is called in help, such as `SECONDS`. Default: the name of the input. */
  readonly valueName?: string;
};

/** What is told of every kind of field. */
export type FieldText = Pick<InputField, 'summary'> & Partial<Pick<InputField, 'defaultText' | 'valueName'>>;

/** Inputs by their camelCase name; the command line writes `--kebab-case` and `UPPER_SNAKE`. */
export type InputFields = Readonly<Record<string, InputField>>;

/** The values a `run` function gets for a set of inputs. */
export type InputValues<Fields extends InputFields> = {
  readonly [Name in keyof Fields]: FieldValue<Fields[Name]>;
};

/** What a field accepts. */
export type FieldValue<Field> = Field extends InputField<infer Value> ? Value : never;
