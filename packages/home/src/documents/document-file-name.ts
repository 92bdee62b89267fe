import {defaultGatewayUrl, type LocalDocumentName} from '@ali1688/contracts/ports';
import {shortHash} from '../files/short-hash.ts';

/**
 * The file name of a document in its folder: gateway, name, ending. The gateway is `1688` for the default one,
 * else `x-` and the beginning of a hash, so that nothing outside reaches a path. (token-store.md section 2)
 *
 * @param gatewayUrl gateway base, as `parseServiceAddress` prints it
 * @throws TypeError for a name that is none: names come from the program, never from a user's text
 */
export function documentFileName(gatewayUrl: string, {folder, name, ending}: LocalDocumentName): string {
  const isSound = /^[a-z]{1,32}$/.test(folder) && /^[\w-]{1,32}$/.test(name) && /^[a-z]{1,16}$/.test(ending);
  if (!isSound) throw new TypeError('The name of a document is letters, digits, hyphens and underscores.');
  const gateway = gatewayUrl === defaultGatewayUrl ? '1688' : `x-${shortHash(gatewayUrl)}`;
  return `${gateway}-${name}.${ending}`;
}
