import {signatureParameter} from '@ali1688/gateway/signing';

/**
 * The text to sign if the gateway sorted names instead of finished strings, which is not
 * established; every SDK sorts strings (gateway.md sections 2.2 and 13).
 */
export function nameSortedString(path: string, parameters: Iterable<readonly [string, string]>): string {
  const sorted = [...parameters]
    .filter(([name]) => name !== signatureParameter)
    .sort(([left], [right]) => (left < right ? -1 : Number(left > right)));
  return path + sorted.map(([name, value]) => name + value).join('');
}
