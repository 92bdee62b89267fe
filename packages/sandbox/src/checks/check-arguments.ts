import {isRecord, parseJson} from '@ali1688/contracts/json';
import type {ArgumentRule} from '../entries/api-arguments.ts';
import type {SandboxState} from '../state/sandbox-state.ts';
import type {GatewayRefusal} from '../wire/gateway-refusal.ts';
import {isOfType, isWrittenAs, javaTypeOf} from './argument-types.ts';
import type {CheckedCall} from './check.ts';

/**
 * Eighth check: required arguments and types, also inside a JSON parameter, with the texts of
 * gateway.md section 6. That a field is named `rankQueryParams.limit` there is made up.
 */
export function checkArguments(state: SandboxState, call: CheckedCall): GatewayRefusal | undefined {
  const refuse = (errorCode: string, errorMessage: string): GatewayRefusal => ({
    httpStatus: state.settings.unstatedHttpStatus,
    errorCode,
    errorMessage,
  });
  for (const rule of call.api.argumentRules) {
    const text = call.parameters.valueOf(rule.name);
    const problem = rule.type === 'Message' ? findInMessage(state, rule, text) : findInText(rule, text);
    if (problem !== undefined) {
      return problem.isMissing
        ? refuse('gw.ParamMissing', problem.message)
        : refuse(state.settings.typeErrorCode, problem.message);
    }
  }
  return undefined;
}

type Problem = {readonly isMissing: boolean; readonly message: string};

function missing(name: string, type: string): Problem {
  return {isMissing: true, message: `Required argument ${name} : expect [type: ${type}]`};
}

function illegal(name: string, expected: string, actual: string): Problem {
  return {
    isMissing: false,
    message: `Illegal argument ${name} : expect [type: ${expected}] but [type: ${actual}]`,
  };
}

function findInText(rule: ArgumentRule, text: string | undefined): Problem | undefined {
  if (text === undefined || text === '') {
    return rule.required ? missing(rule.name, rule.type) : undefined;
  }
  return rule.type === 'Message' || isWrittenAs[rule.type](text)
    ? undefined
    : illegal(rule.name, rule.type, 'String');
}

function findInMessage(
  state: SandboxState,
  rule: ArgumentRule,
  text: string | undefined,
): Problem | undefined {
  if (text === undefined || text === '') {
    return rule.required ? missing(rule.name, 'Message') : undefined;
  }
  const message = parseJson(text);
  if (!isRecord(message)) {
    return {isMissing: false, message: `Invalidate argument ${rule.name} : can not to jsonObject`};
  }
  return findInFields(state, rule, rule.name, message);
}

function findInFields(
  state: SandboxState,
  {fields = []}: ArgumentRule,
  name: string,
  message: Readonly<Record<string, unknown>>,
): Problem | undefined {
  for (const field of fields) {
    const problem = findInField(state, field, `${name}.${field.name}`, message[field.name] ?? undefined);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

function findInField(
  state: SandboxState,
  rule: ArgumentRule,
  name: string,
  value: unknown,
): Problem | undefined {
  const {type, required} = rule;
  if (value === undefined) {
    return required ? missing(name, type) : undefined;
  }
  const actual = javaTypeOf(value);
  if (type === 'Message') {
    return isRecord(value) ? findInFields(state, rule, name, value) : illegal(name, type, actual);
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const isConvertible = typeof value !== 'object' && isWrittenAs[type](text);
  return isOfType(type, value) || (state.settings.nestedTypes === 'coerced' && isConvertible)
    ? undefined
    : illegal(name, type, actual);
}
