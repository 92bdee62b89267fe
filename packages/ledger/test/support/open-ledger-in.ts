import {defaultGatewayUrl} from '@ali1688/contracts/ports';
import {locateStore} from '@ali1688/home';
import {createSteadyClock} from '@ali1688/testkit';
import {openLedgerOf, type Ledger} from '../../src/index.ts';

/** Opens the ledger of a home. */
export function openLedgerIn(home: string, {gatewayUrl = defaultGatewayUrl, isSandbox = false} = {}): Ledger {
  const location = locateStore({ALI1688_HOME: home});
  return openLedgerOf({location, gatewayUrl, isSandbox, clock: createSteadyClock()});
}
