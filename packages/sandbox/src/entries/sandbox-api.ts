import type {Api} from '@ali1688/contracts';
import type {JsonValue} from '../wire/json-text.ts';
import type {AnswerContext} from './answer-context.ts';
import {argumentRules, type ApiArguments, type ArgumentRule} from './api-arguments.ts';
import type {Call} from './call.ts';

/** What the sandbox takes from a contract: the address of an API, and whether token and signature are checked. */
export type ApiFacts = Pick<Api, 'namespace' | 'name' | 'version' | 'protocol' | 'needsToken' | 'signed'>;

/** What a service says: nearly always status 200, refusals included (gateway.md section 8). */
export type ServiceAnswer = {readonly httpStatus: number; readonly data: JsonValue};

/** The service behind an API. Called when every check has passed. */
type Answer = (context: AnswerContext, call: Call) => ServiceAnswer;

/** One API that the sandbox serves. */
export type SandboxApi = {
  readonly contract: ApiFacts;
  readonly argumentRules: readonly ArgumentRule[];
  readonly answer: Answer;
};

/**
 * Serves an API: its contract, and what the sandbox knows beyond it.
 *
 * @param answer depends on its input, the catalogue and the day alone, so that tests can rely on it
 */
export function answerApi<Contract extends ApiFacts>(
  contract: Contract,
  {arguments: written, answer}: {readonly arguments: ApiArguments<Contract>; readonly answer: Answer},
): SandboxApi {
  return {contract, argumentRules: argumentRules(written), answer};
}

/** Whether an API belongs to the gateway itself: permission and package do not apply to it (gateway.md section 7). */
export function belongsToGateway({contract}: SandboxApi): boolean {
  return contract.namespace === 'system' || contract.namespace.startsWith('system.');
}
