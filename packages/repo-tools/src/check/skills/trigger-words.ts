/**
 * The words of a description by which a host chooses the skill: what is listed after "Use when",
 * up to "Not for", and what stands in quotes there.
 */
function triggerWords(description: string): ReadonlySet<string> {
  const [, rest = ''] = description.split('Use when');
  const [claim = ''] = rest.split('Not for');
  const quoted = [...claim.matchAll(/["“「『'](.+?)["”」』']/g)].map(([, phrase = '']) => phrase);
  const listed = claim.split(/[、，,；;。.:：（）()]|\bor\b|\band\b/);
  const words = [...quoted, ...listed].map((word) =>
    word
      .replaceAll(/["“”「」『』'\s]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  return new Set(words.map(withoutOpening).filter((word) => word.length > 1));
}

/** "the user asks for 1688热卖榜" begins the list; its first word is 热卖榜, as every skill is about 1688. */
function withoutOpening(word: string): string {
  const opening = /^(?:the )?users? (?:asks?|wants?|needs?|mentions?|says?)(?: (?:for|about|to))?\s*/;
  return word
    .replace(opening, '')
    .replace(/^1688\s*/, '')
    .trim();
}

/** Trigger words that more than one skill claims, so that a host would have to guess. */
export function findSharedTriggers(descriptions: ReadonlyMap<string, string>): readonly string[] {
  const owners = new Map<string, string[]>();
  for (const [skill, description] of descriptions) {
    for (const word of triggerWords(description)) owners.set(word, [...(owners.get(word) ?? []), skill]);
  }
  return [...owners].flatMap(([word, skills]) =>
    skills.length > 1 ? [`${skills.join(' and ')} both claim the trigger "${word}"`] : [],
  );
}
