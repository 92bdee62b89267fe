/** How much two descriptions share. */
export type Overlap = {
  readonly skills: readonly [string, string];
  /** Dice coefficient of the pairs of characters, 0 to 1. */
  readonly share: number;
};

/**
 * Overlap of every two descriptions, the most alike first. It finds siblings that say the same;
 * it does not tell which one a model would take up (skills.md section 12).
 */
export function measureOverlaps(descriptions: ReadonlyMap<string, string>): readonly Overlap[] {
  const skills = [...descriptions].map(([name, description]) => ({name, pairs: characterPairs(description)}));
  const overlaps = skills.flatMap((first, index) =>
    skills.slice(index + 1).map((second) => ({
      skills: [first.name, second.name] as const,
      share: diceCoefficient(first.pairs, second.pairs),
    })),
  );
  return overlaps.toSorted((first, second) => second.share - first.share);
}

function characterPairs(description: string): ReadonlySet<string> {
  const characters = [...description.toLowerCase().replaceAll(/[\s\p{P}\p{S}]+/gu, '')];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

function diceCoefficient(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const total = first.size + second.size;
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return total === 0 ? 0 : (2 * shared) / total;
}
