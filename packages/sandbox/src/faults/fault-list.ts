import {isNamed} from '../entries/find-api-by-name.ts';
import type {SandboxApi} from '../entries/sandbox-api.ts';
import type {SandboxFaultKind} from './fault-kinds.ts';
import type {SandboxFault} from './sandbox-fault.ts';

/** The faults in force, with how often each may still strike. */
export class FaultList {
  #armed: {readonly fault: SandboxFault; left: number}[] = [];

  /** Puts a checked list in place of the one in force. */
  replace(faults: readonly SandboxFault[]): void {
    this.#armed = faults.map((fault) => ({fault, left: fault.times ?? Infinity}));
  }

  /** The faults that can still strike; `times` is what is left. */
  remaining(): readonly SandboxFault[] {
    return this.#armed
      .filter(({left}) => left > 0)
      .map(({fault, left}) => (left === Infinity ? fault : {...fault, times: left}));
  }

  /** The first fault of these kinds that fits the API. It counts as having struck. */
  strike(kinds: readonly SandboxFaultKind[], api: SandboxApi): SandboxFault | undefined {
    const armed = this.#armed.find(
      ({fault, left}) =>
        left > 0 && kinds.includes(fault.kind) && (fault.api === undefined || isNamed(api, fault.api)),
    );
    if (armed !== undefined) {
      armed.left -= 1;
    }
    return armed?.fault;
  }
}
