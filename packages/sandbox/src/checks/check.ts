import type {Call} from '../entries/call.ts';
import type {SandboxApi} from '../entries/sandbox-api.ts';
import type {SandboxState} from '../state/sandbox-state.ts';
import type {GatewayRefusal} from '../wire/gateway-refusal.ts';

/** A request whose API and AppKey exist. */
export type CheckedCall = Call & {readonly api: SandboxApi};

/** One check of the gateway: a refusal, or undefined if the call may go on. */
export type Check = (state: SandboxState, call: CheckedCall) => GatewayRefusal | undefined;
