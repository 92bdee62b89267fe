import type {SandboxState} from '../sandbox-state.ts';
import type {Call} from './call.ts';
import type {GatewayRefusal} from './gateway-refusal.ts';

/** Checks whose order can be changed. API and AppKey come before all of them. */
export type CheckName = 'signature' | 'frequency' | 'token' | 'permission' | 'package' | 'arguments';

/** One check of the gateway: a refusal, or undefined if the call may go on. */
export type Check = (state: SandboxState, call: Call) => GatewayRefusal | undefined;
