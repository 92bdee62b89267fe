import type {Bilingual} from '@ali1688/contracts/errors';
import type {InputField, InputFields} from './input-field.ts';

/** Inputs of which exactly one is to be given: a value, a list that is not empty, a switch that is on. */
export type OneOf = {
  readonly inputs: readonly string[];
  /** What is said where none is given. */
  readonly missing: Refusal;
  /** What is said where more than one is given. */
  readonly several: Refusal;
};

type Refusal = {readonly text: Bilingual; readonly hint: Bilingual};

/** What says in JSON Schema that an input is given. */
export type GivenSchema = {
  readonly required: readonly [string];
  readonly properties: Readonly<
    Record<string, true | {readonly type: 'array'; readonly minItems: 1} | {readonly const: true}>
  >;
};

/** Makes what says that the input of a name is given. */
export function givenSchema(name: string, field: InputField | undefined): GivenSchema {
  const given = (): GivenSchema['properties'][string] => {
    switch (field?.schema.type) {
      case 'array':
        return {type: 'array', minItems: 1};
      case 'boolean':
        return {const: true};
      default:
        return true;
    }
  };
  return {required: [name], properties: {[name]: given()}};
}

/** What is to be said of checked values; undefined where exactly one of the inputs is given. */
export function refusalOf(
  {inputs, missing, several}: OneOf,
  values: Readonly<Record<string, unknown>>,
): Refusal | undefined {
  const given = inputs.filter((name) => isGiven(values[name])).length;
  if (given === 1) return undefined;
  return given === 0 ? missing : several;
}

/** The names that no input has. */
export function unknownInputs({inputs}: OneOf, fields: InputFields): readonly string[] {
  return inputs.filter((name) => !Object.hasOwn(fields, name));
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}
