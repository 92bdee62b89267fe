import type {Api} from '@ali1688/contracts';
import {isList, type InputFields} from '../input/input-field.ts';
import {unknownInputs, type OneOf} from '../input/one-of.ts';
import {mayCall, type Effects} from './effects.ts';
import {universalFlags} from './universal-flags.ts';

/** What can be wrong in the definition of an operation. */
type Definition = {
  readonly name: string;
  readonly input: InputFields;
  readonly positional?: readonly string[];
  readonly oneOf?: OneOf;
  readonly apis: readonly Pick<Api, 'name' | 'readOnly'>[];
  readonly effects: Effects;
};

/** A command line makes `--allow-git` of `allowGit`; both ways there is one name only. */
const camelCase = /^[a-z][A-Za-z0-9]*$/;

/** Refuses, when the program is loaded, an operation that could not be called as it is defined. */
export function assertDefinition({name, input, positional = [], oneOf, apis, effects}: Definition): void {
  const reserved = Object.keys(input).find((own) => Object.hasOwn(universalFlags, own) || own === 'help');
  if (reserved !== undefined) {
    throw new Error(
      `The operation ${name} has an input ${reserved}, and every operation has a flag of that name.`,
    );
  }
  const unusual = Object.keys(input).find((own) => !camelCase.test(own));
  if (unusual !== undefined) {
    throw new Error(`The input ${unusual} of the operation ${name} is not named in camelCase.`);
  }
  const [unknown] = oneOf === undefined ? [] : unknownInputs(oneOf, input);
  if (unknown !== undefined) {
    throw new Error(`The operation ${name} has no input ${unknown} to be one of several.`);
  }
  for (const [index, own] of positional.entries()) {
    const field = input[own];
    if (field === undefined) throw new Error(`The operation ${name} has no input ${own} to give a place to.`);
    if (isList(field) && index < positional.length - 1) {
      throw new Error(
        `The list ${own} of the operation ${name} takes all words, so it must be the last place.`,
      );
    }
  }
  const changing = apis.find((api) => !mayCall(effects, api));
  if (changing !== undefined) {
    throw new Error(
      `The operation ${name} does not say that it changes something at 1688, and ${changing.name} does.`,
    );
  }
}
