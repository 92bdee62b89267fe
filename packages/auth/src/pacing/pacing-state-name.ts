import {defaultGatewayUrl} from '@ali1688/contracts/ports';
import {sha256Hex} from '../hashing/sha256.ts';
import {plainAppKey} from '../store/entry-identity.ts';

/**
 * Name of the state that paces one application at one gateway, for {@link createSharedStateFile}:
 * the AppKey where it is plain and the gateway is the default one, else hashed. (token-store.md section 2)
 *
 * @param gatewayUrl gateway base, as `parseServiceAddress` prints it
 */
export function pacingStateName(gatewayUrl: string, appKey: string): string {
  if (gatewayUrl === defaultGatewayUrl && plainAppKey.test(appKey)) return appKey;
  return `x-${sha256Hex(`${gatewayUrl}\0${appKey}`).slice(0, 16)}`;
}
