/** A path as one word of a command that a person or an agent copies into a shell. */
export function shellWord(path: string, platform: NodeJS.Platform): string {
  if (isPlain(path) && !path.startsWith('~')) return path;
  if (platform === 'win32') return `"${path}"`;
  return `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

/** The tables of Unicode take a start half a millisecond, which most paths do not need. */
function isPlain(path: string): boolean {
  return /^[\w@%+=:,./\\~-]+$/.test(path) || /^[\p{L}\p{N}_@%+=:,./\\~-]+$/u.test(path);
}
