/** The name of a file while it is being written, or while it is being removed. Whoever sweeps knows it by its ending. */
export function temporaryPath(path: string): string {
  return `${path}.${process.pid}.${randomHex()}.tmp`;
}

/** The name that something in the way of a file of ours is moved to. It stays there for its owner. */
export function asidePath(path: string): string {
  return `${path}.${randomHex()}.moved`;
}

/** 48 random bits. The global `crypto` would load its own module on top of node:crypto, which signing needs anyway. */
function randomHex(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(6).toString('hex');
}
