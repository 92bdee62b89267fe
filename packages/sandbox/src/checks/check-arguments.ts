import type {ArgumentRule} from '../apis/sandbox-api.ts';
import {isJsonObject, readJson} from '../http/read-json.ts';
import type {SandboxState} from '../sandbox-state.ts';
import type {Call} from './call.ts';
import type {GatewayRefusal} from './gateway-refusal.ts';

/**
 * Eighth check: required arguments and types, also inside a JSON parameter, with the texts of
 * gateway.md section 6. That a field is named `rankQueryParams.limit` there is made up.
 */
export function checkArguments(state: SandboxState, call: Call): GatewayRefusal | undefined {
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
  return rule.type === 'Long' && !isLong(text) ? illegal(rule.name, 'Long', 'String') : undefined;
}

function findInMessage(
  state: SandboxState,
  rule: ArgumentRule,
  text: string | undefined,
): Problem | undefined {
  if (text === undefined || text === '') {
    return rule.required ? missing(rule.name, 'Message') : undefined;
  }
  const message = readJson(text);
  if (!isJsonObject(message)) {
    return {isMissing: false, message: `Invalidate argument ${rule.name} : can not to jsonObject`};
  }
  for (const field of rule.fields ?? []) {
    const name = `${rule.name}.${field.name}`;
    const value = message[field.name] ?? undefined;
    if (value === undefined) {
      return missing(name, field.type);
    }
    const isExact = field.type === 'Integer' ? Number.isInteger(value) : typeof value === 'string';
    const isConvertible =
      field.type === 'Integer' ? Number.isInteger(Number(value)) : typeof value !== 'object';
    if (!(state.settings.nestedTypes === 'strict' ? isExact : isConvertible)) {
      return illegal(name, field.type, javaTypeOf(value));
    }
  }
  return undefined;
}

/** A 64-bit integer in decimal digits. */
function isLong(text: string): boolean {
  return /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
}

function javaTypeOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
    case 'number':
      return Number.isInteger(value) ? 'Integer' : 'Double';
    default:
      return Array.isArray(value) ? 'List' : 'Map';
  }
}
