/**
 * Words of a command line as a shell splits it: spaces, quotes, a comment at the end. What a shell
 * would do beyond that (variables, pipes, redirections) is refused, because it runs nowhere here.
 *
 * @throws Error when the line holds such a thing, or a quote that does not end
 */
export function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  let rest = line.trimStart();
  while (rest !== '' && !rest.startsWith('#')) {
    const [word = ''] = /^(?:'[^']*'|"[^"]*"|[^\s'"|&;<>$`])+/.exec(rest) ?? [];
    const next = rest.slice(word.length);
    if (word === '' || !/^(?:\s|$)/.test(next)) throw new Error(`This needs a shell: ${line}`);
    words.push(
      word.replaceAll(
        /'([^']*)'|"([^"]*)"/g,
        (_all, single?: string, double?: string) => single ?? double ?? '',
      ),
    );
    rest = next.trimStart();
  }
  return words;
}
