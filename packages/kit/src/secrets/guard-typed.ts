import {Secret} from '@ali1688/contracts/ports';
import type {SecretGuard} from './secret-guard.ts';

/** A code in an address, in the query of one, or as a parameter. */
const codePattern = /(?:^|[?&#=\s])code=([^&#\s]+)/gi;

/**
 * Protects authorization codes that were typed: whoever finishes a login pastes the address that the browser
 * ended on, and it may land behind any command.
 */
export function guardTyped(guard: SecretGuard, argv: readonly string[]): void {
  for (const word of argv) {
    for (const [, code = ''] of word.matchAll(codePattern)) {
      const decoded = new URLSearchParams(`code=${code}`).get('code') ?? code;
      for (const form of [code, decoded]) guard.protect(new Secret(form));
    }
  }
}
