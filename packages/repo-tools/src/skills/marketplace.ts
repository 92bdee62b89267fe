/** A skill as the marketplace file lists it. */
export type ListedSkill = {
  readonly skill: string;
  readonly version: string;
  /** Some words in English. */
  readonly summary: string;
};

/**
 * The file `.claude-plugin/marketplace.json`: each skill is a plugin of its own, so that installing one
 * copies one folder (skills.md section 8).
 */
export function marketplaceText(skills: readonly ListedSkill[]): string {
  const document = {
    name: 'ali1688',
    owner: {name: 'ali1688'},
    description: 'Agent skills for the 1688 open platform.',
    plugins: skills.map(({skill, version, summary}) => ({
      name: skill,
      version,
      description: summary,
      source: `./skills/${skill}`,
      strict: false,
      skills: ['./'],
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
