import type {Secret} from '@ali1688/contracts/ports';

/**
 * HMAC-SHA1 of a canonical string, keyed with the AppSecret, both in UTF-8.
 * Gives 40 upper-case hex digits. (gateway.md section 2.1, steps 5 and 6)
 */
export function signCanonicalString(text: string, appSecret: Secret): string {
  const {createHmac} = process.getBuiltinModule('node:crypto');
  return createHmac('sha1', appSecret.reveal()).update(text, 'utf8').digest('hex').toUpperCase();
}
