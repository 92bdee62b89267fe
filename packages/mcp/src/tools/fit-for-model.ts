import type {AnyOperation, InputField} from '@ali1688/kit';
import {withOffset} from '../answers/rows-to-skip.ts';

/**
 * Calls of one step of long work, which takes a budget of them as `maxCalls`, unless the client says another number: 40
 * seconds at the usual pace, because many clients wait no longer than a minute for an answer. What is left is gone on
 * with by `resume`.
 */
const callsOfStep = 80;

/**
 * An operation as a model may call it: without inputs that name a file of this machine, which it would reach with the
 * rights of the user, and without those that make a reading operation keep something, as the tool says that it reads; a
 * sweep in steps, and lists from any row on.
 */
export function fitForModel(operation: AnyOperation): AnyOperation {
  const {positional} = operation;
  const input = withOffset(operation);
  const isLeft = (name: string): boolean => {
    const {namesFile = false, keeps = false} = input[name] ?? {};
    return !namesFile && !keeps;
  };
  const fit = Object.entries(input)
    .filter(([name]) => isLeft(name))
    .map(([name, field]): [string, InputField] => [name, inSteps(name, field)]);
  return {
    ...operation,
    input: Object.fromEntries(fit),
    ...(positional === undefined ? {} : {positional: positional.filter(isLeft)}),
    async run(context, given) {
      const own = Object.entries(given).filter(([name]) => Object.hasOwn(operation.input, name));
      return operation.run(context, Object.fromEntries(own));
    },
  };
}

function inSteps(name: string, field: InputField): InputField {
  const {schema} = field;
  return name === 'maxCalls' && schema.type === 'integer'
    ? {...field, schema: {...schema, default: callsOfStep}}
    : field;
}
