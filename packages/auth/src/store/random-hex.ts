/** 48 random bits as 12 hex digits, for the name of a temporary file. Does not load node:crypto. */
export function randomHex(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString('hex');
}
