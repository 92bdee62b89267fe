import {htmlAnswer, jsonContentType} from '../wire/answer.ts';
import {refusalAnswer} from '../wire/gateway-refusal.ts';
import type {Parameters} from '../wire/parameters.ts';
import type {Reaction} from '../wire/reaction.ts';
import type {SandboxFaultKind} from './fault-kinds.ts';
import type {SandboxFault} from './sandbox-fault.ts';

/** Faults that take the place of checks and service. */
export const kindsBeforeChecks: readonly SandboxFaultKind[] = [
  'server-error',
  'hang',
  'drop-connection',
  'html',
  'redirect',
  'huge-body',
  'echo',
  'garbage-json',
];

const defaultBytes = 64 * 1024 * 1024;

/** Where a redirect points to; that a client came there is counted among the requests. */
export const redirectTargetPath = '/sandbox/redirect-target';

/** What a fault of {@link kindsBeforeChecks} does to a request; undefined for any other kind. */
export function reactToFault(
  fault: SandboxFault,
  parameters: Parameters,
  origin: string,
): Reaction | undefined {
  switch (fault.kind) {
    case 'server-error':
      return {kind: 'answer', answer: htmlAnswer(fault.httpStatus ?? 503, 'Service Unavailable')};
    case 'hang':
      return {kind: 'hang'};
    case 'drop-connection':
      return {kind: 'drop'};
    case 'html':
      return {kind: 'answer', answer: htmlAnswer(200, '系统繁忙，请稍后再试')};
    case 'redirect': {
      const headers = {Location: `${origin}${redirectTargetPath}`};
      return {kind: 'answer', answer: {...htmlAnswer(fault.httpStatus ?? 302, 'Moved'), headers}};
    }
    case 'huge-body':
      return {kind: 'huge', bytes: fault.bytes ?? defaultBytes};
    case 'echo':
      return {kind: 'answer', answer: echoAnswer(parameters)};
    case 'garbage-json': {
      const body = '{"result":{"success":true,"code":"S0000","result":{"rankId":"';
      return {kind: 'answer', answer: {httpStatus: 200, contentType: jsonContentType, body}};
    }
    default:
      return undefined;
  }
}

/** Repeats each value raw and url-encoded, as a careless service would, so that a client that prints it leaks. */
function echoAnswer(parameters: Parameters) {
  const raw = parameters.entries.map(([name, value]) => `${name}=${value}`).join(', ');
  const encoded = parameters.entries
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  const errorMessage = `Illegal argument in request: ${raw} (${encoded})`;
  return refusalAnswer({httpStatus: 400, errorCode: 'gw.IllegalParam', errorMessage});
}
