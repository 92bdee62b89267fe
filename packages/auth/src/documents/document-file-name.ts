import type {LocalDocumentName} from '@ali1688/contracts/ports';
import {gatewayName} from './gateway-name.ts';

/**
 * The file name of a document in its folder: gateway, name, ending.
 *
 * @throws TypeError for a name that is none: names come from the program, never from a user's text
 */
export function documentFileName(gatewayUrl: string, {folder, name, ending}: LocalDocumentName): string {
  const isSound = /^[a-z]{1,32}$/.test(folder) && /^[\w-]{1,32}$/.test(name) && /^[a-z]{1,16}$/.test(ending);
  if (!isSound) throw new TypeError('The name of a document is letters, digits, hyphens and underscores.');
  return `${gatewayName(gatewayUrl)}-${name}.${ending}`;
}
