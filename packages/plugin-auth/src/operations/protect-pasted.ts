import {Secret} from '@ali1688/contracts/ports';
import type {AuthContext} from '../session/auth-context.ts';

/**
 * Keeps a pasted answer out of every output, before anything is done with it: the whole text, and the code
 * inside an address. It works once and for two minutes, but within these it is worth the account.
 */
export function protectPasted(context: AuthContext, pasted: string): void {
  context.parts.host.protect(new Secret(pasted));
  const query = URL.canParse(pasted)
    ? new URL(pasted).searchParams
    : new URLSearchParams(pasted.replace(/^[^?]*\?/, ''));
  for (const code of query.getAll('code')) context.parts.host.protect(new Secret(code));
}
