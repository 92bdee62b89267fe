import {defaultGatewayUrl} from '@ali1688/contracts/ports';
import {sha256Hex} from '../hashing/sha256.ts';

/**
 * A gateway in the name of a file: `1688` for the default one, else `x-` and the beginning of a hash, so
 * that nothing outside reaches a path. (token-store.md section 2)
 *
 * @param gatewayUrl gateway base, as `parseServiceAddress` prints it
 */
export function gatewayName(gatewayUrl: string): string {
  return gatewayUrl === defaultGatewayUrl ? '1688' : `x-${sha256Hex(gatewayUrl).slice(0, 16)}`;
}
