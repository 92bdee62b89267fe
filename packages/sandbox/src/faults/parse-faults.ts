import {builtInApis} from '../apis/built-in-apis.ts';
import {findApiByName} from '../entries/find-api-by-name.ts';
import type {SandboxApi} from '../entries/sandbox-api.ts';
import {faultListUnreadable, faultRefused} from '../texts/refusals.ts';
import {isFaultKind, type SandboxFaultKind} from './fault-kinds.ts';
import type {SandboxFault} from './sandbox-fault.ts';

type NumberRule = {
  readonly kinds: readonly SandboxFaultKind[] | 'all';
  readonly least: number;
  readonly most: number;
  readonly allowed?: readonly number[];
};

const numberRules: Readonly<Record<string, readonly NumberRule[]>> = {
  times: [{kinds: 'all', least: 1, most: 1_000_000}],
  delayMs: [{kinds: ['slow'], least: 0, most: 600_000}],
  httpStatus: [
    {kinds: ['server-error'], least: 500, most: 599},
    {kinds: ['redirect'], least: 301, most: 308, allowed: [301, 302, 303, 307, 308]},
  ],
  bytes: [{kinds: ['huge-body'], least: 2, most: 1_073_741_824}],
};

/**
 * Reads a list of faults that came from outside.
 *
 * @param apis those that a fault may name
 * @throws `USAGE_INVALID` naming the position and the field that is wrong
 */
export function parseFaults(
  input: unknown,
  apis: readonly SandboxApi[] = builtInApis,
): readonly SandboxFault[] {
  if (!Array.isArray(input)) {
    throw faultListUnreadable();
  }
  return input.map((fault: unknown, index) => parseFault(fault, index + 1, apis));
}

function parseFault(input: unknown, position: number, apis: readonly SandboxApi[]): SandboxFault {
  if (typeof input !== 'object' || input === null) {
    throw faultRefused(position, 'kind');
  }
  const fields = new Map<string, unknown>(Object.entries(input).filter(([, value]) => value !== undefined));
  const kind = fields.get('kind');
  if (!isFaultKind(kind)) {
    throw faultRefused(position, 'kind');
  }
  const api = fields.get('api');
  if (api !== undefined && (typeof api !== 'string' || findApiByName(apis, api) === undefined)) {
    throw faultRefused(position, 'api');
  }
  const stranger = [...fields.keys()].find(
    (name) => name !== 'kind' && name !== 'api' && !(name in numberRules),
  );
  if (stranger !== undefined) {
    throw faultRefused(position, stranger);
  }
  const number = (name: string) => parseNumber(fields.get(name), name, kind, position);
  return {
    kind,
    ...(api === undefined ? {} : {api}),
    ...number('times'),
    ...number('delayMs'),
    ...number('httpStatus'),
    ...number('bytes'),
  };
}

function parseNumber(value: unknown, name: string, kind: SandboxFaultKind, position: number): object {
  if (value === undefined) {
    return {};
  }
  const rule = numberRules[name]?.find(({kinds}) => kinds === 'all' || kinds.includes(kind));
  const fits =
    rule !== undefined &&
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= rule.least &&
    value <= rule.most &&
    (rule.allowed?.includes(value) ?? true);
  if (!fits) {
    throw faultRefused(position, name);
  }
  return {[name]: value};
}
