/**
 * 48 random bits as 12 hex digits, for the name of a temporary file. Whoever writes one signs a call as
 * well, so node:crypto is loaded anyway; the global `crypto` would load its own module on top.
 */
export function randomHex(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(6).toString('hex');
}
