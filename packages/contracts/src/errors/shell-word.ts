/**
 * A word, such as a path, as a command in a hint holds it: a person or an agent copies that command
 * into a shell, which must read it as the one word that it is.
 */
export function shellWord(word: string, platform: NodeJS.Platform = process.platform): string {
  if (isPlain(word) && !word.startsWith('~')) return word;
  if (platform === 'win32') return `"${word}"`;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** The same for a path that is shown with `~` for the user's folder, which the shell has to replace. */
export function shellPath(shownPath: string, platform: NodeJS.Platform = process.platform): string {
  if (shownPath === '~') return shownPath;
  const [, tilde = '', rest = shownPath] = /^(~[/\\])(.+)$/s.exec(shownPath) ?? [];
  return `${tilde}${shellWord(rest, platform)}`;
}

/** The tables of Unicode take a start half a millisecond, which most paths do not need. */
function isPlain(word: string): boolean {
  return /^[\w@%+=:,./\\~-]+$/.test(word) || /^[\p{L}\p{N}_@%+=:,./\\~-]+$/u.test(word);
}
