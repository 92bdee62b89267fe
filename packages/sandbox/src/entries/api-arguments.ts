import type {Api, ApiRequest} from '@ali1688/contracts';

/** A type as the gateway names it in `expect [type: T]`. */
export type ArgumentType = 'String' | 'Long' | 'Integer' | 'Double' | 'Boolean' | 'List';

/** One argument as it is written down: its type, with `?` behind it if it may be left out, or the fields of a message. */
type WrittenArgument = ArgumentType | `${ArgumentType}?` | {readonly [field: string]: WrittenArgument};

type ArgumentFor<Value> = undefined extends Value
  ? `${ArgumentType}?`
  : Value extends string | number | bigint | boolean | readonly unknown[]
    ? ArgumentType
    : {readonly [Field in keyof Value]-?: ArgumentFor<Value[Field]>};

/**
 * The arguments that the sandbox checks, by name: `{language: 'String', parentCateId: 'Long?'}`. What travels as
 * JSON text is a message with fields: `{rankQueryParams: {rankId: 'String', limit: 'Integer'}}`. The compiler holds
 * names, messages and what may be left out to the request of the contract; a parameter that is not named is not checked.
 */
export type ApiArguments<Contract> = Contract extends Api
  ? {readonly [Name in keyof ApiRequest<Contract>]?: ArgumentFor<ApiRequest<Contract>[Name]>}
  : Readonly<Record<string, WrittenArgument>>;

/** One argument as it is checked. */
export type ArgumentRule = {
  readonly name: string;
  /** As in the text `expect [type: T]`. A message is sent as JSON text. */
  readonly type: ArgumentType | 'Message';
  readonly required: boolean;
  /** Fields of a message. */
  readonly fields?: readonly ArgumentRule[];
};

/** The rules that written arguments mean, in the order in which they are written. */
export function argumentRules(
  written: Readonly<Record<string, WrittenArgument | undefined>>,
): readonly ArgumentRule[] {
  return Object.entries(written).flatMap(([name, argument]) =>
    argument === undefined ? [] : [argumentRule(name, argument)],
  );
}

function argumentRule(name: string, written: WrittenArgument): ArgumentRule {
  if (typeof written !== 'string') {
    return {name, type: 'Message', required: true, fields: argumentRules(written)};
  }
  return isOptional(written)
    ? {name, type: optionalTypes[written], required: false}
    : {name, type: written, required: true};
}

const optionalTypes = {
  'String?': 'String',
  'Long?': 'Long',
  'Integer?': 'Integer',
  'Double?': 'Double',
  'Boolean?': 'Boolean',
  'List?': 'List',
} as const satisfies Readonly<Record<`${ArgumentType}?`, ArgumentType>>;

function isOptional(written: string): written is `${ArgumentType}?` {
  return Object.hasOwn(optionalTypes, written);
}
