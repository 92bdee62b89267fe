import type {JsonValue} from '../http/json-text.ts';
import type {Call} from '../checks/call.ts';
import type {SandboxState} from '../sandbox-state.ts';

/** One argument as its page declares it. */
export type ArgumentRule = {
  readonly name: string;
  /** As in the text `expect [type: T]`. A message type is sent as JSON text. */
  readonly type: 'String' | 'Long' | 'Integer' | 'Message';
  readonly required: boolean;
  /** Fields of a message type. */
  readonly fields?: readonly ArgumentRule[];
};

/** What a service says: nearly always status 200, refusals included (gateway.md section 8). */
export type ServiceAnswer = {readonly httpStatus: number; readonly data: JsonValue};

/** One API that the sandbox serves. Version 1, as every contract. */
export type SandboxApi = {
  readonly namespace: string;
  readonly name: string;
  /** Protocol segments under which it exists. */
  readonly protocols: readonly string[];
  readonly needsToken: boolean;
  /** Whether the signature is checked; that of OAuth calls is not (gateway.md section 7). */
  readonly signed: boolean;
  /** Whether permission and package apply; the APIs of the gateway itself are free. */
  readonly belongsToGateway: boolean;
  readonly argumentRules: readonly ArgumentRule[];
  /** The service. Called when every check has passed. */
  answer(state: SandboxState, call: Call): ServiceAnswer;
};

/** The namespace of the solution's own APIs. */
export const crossborder = 'com.alibaba.fenxiao.crossborder';
