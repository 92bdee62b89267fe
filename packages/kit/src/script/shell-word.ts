/** A path as one word of a command that a person or an agent copies into a shell. */
export function shellWord(path: string, platform: NodeJS.Platform): string {
  if (/^[\p{L}\p{N}_@%+=:,./\\~-]+$/u.test(path) && !path.startsWith('~')) return path;
  if (platform === 'win32') return `"${path}"`;
  return `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
