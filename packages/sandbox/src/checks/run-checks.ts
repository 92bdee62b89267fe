import type {SandboxState} from '../sandbox-state.ts';
import type {Call} from './call.ts';
import {checkArguments} from './check-arguments.ts';
import {checkFrequency} from './check-frequency.ts';
import {checkPackage} from './check-package.ts';
import {checkPermission} from './check-permission.ts';
import {checkSignature} from './check-signature.ts';
import {checkToken} from './check-token.ts';
import type {Check, CheckName} from './check.ts';
import type {GatewayRefusal} from './gateway-refusal.ts';

const checks: Readonly<Record<CheckName, Check>> = {
  signature: checkSignature,
  frequency: checkFrequency,
  token: checkToken,
  permission: checkPermission,
  package: checkPackage,
  arguments: checkArguments,
};

/** Runs the checks behind API and AppKey in their order; the first that refuses decides (gateway.md section 7). */
export function runChecks(state: SandboxState, call: Call): GatewayRefusal | undefined {
  for (const name of state.settings.checkOrder) {
    const refusal = checks[name](state, call);
    if (refusal !== undefined) {
      return refusal;
    }
  }
  return undefined;
}
