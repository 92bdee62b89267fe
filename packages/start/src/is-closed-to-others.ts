/**
 * Whether what lies there is this user's and lets nobody else do what the bits of a mode stand for. Windows has
 * neither such ids nor such modes: always true there. The start asks this itself, because it loads nothing.
 *
 * @param bits `0o077`: neither read nor write; `0o022`: not write
 */
export function isClosedToOthers(
  {uid, mode}: {readonly uid: number; readonly mode: number},
  bits: number,
): boolean {
  return process.geteuid === undefined || (uid === process.geteuid() && (mode & bits) === 0);
}
