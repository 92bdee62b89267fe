import type {CheckName} from '../settings/not-established.ts';
import type {SandboxState} from '../state/sandbox-state.ts';
import type {GatewayRefusal} from '../wire/gateway-refusal.ts';
import {checkArguments} from './check-arguments.ts';
import {checkFrequency} from './check-frequency.ts';
import {checkPackage} from './check-package.ts';
import {checkPermission} from './check-permission.ts';
import {checkSignature} from './check-signature.ts';
import {checkToken} from './check-token.ts';
import type {Check, CheckedCall} from './check.ts';

const checks: Readonly<Record<CheckName, Check>> = {
  signature: checkSignature,
  frequency: checkFrequency,
  token: checkToken,
  permission: checkPermission,
  package: checkPackage,
  arguments: checkArguments,
};

/** Runs the checks behind API and AppKey in their order; the first that refuses decides (gateway.md section 7). */
export function runChecks(state: SandboxState, call: CheckedCall): GatewayRefusal | undefined {
  for (const name of state.settings.checkOrder) {
    const refusal = checks[name](state, call);
    if (refusal !== undefined) {
      return refusal;
    }
  }
  return undefined;
}
