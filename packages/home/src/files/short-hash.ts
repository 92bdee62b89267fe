/**
 * First 16 hex digits of the SHA-256 of a text in UTF-8: what stands for a secret or an address in the name of
 * a file. A process that asks 1688 signs, so node:crypto is loaded anyway.
 */
export function shortHash(text: string): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', text).slice(0, 16);
}
