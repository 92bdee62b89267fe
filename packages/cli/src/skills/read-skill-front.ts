import {readFrontmatter} from './read-frontmatter.ts';

/** What the head of a `SKILL.md` says. */
export type SkillFront = {
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** `metadata.version`. */
  readonly version: string | undefined;
};

/** Reads the head of a `SKILL.md`. Never throws: what is not there or cannot be read is absent. */
export function readSkillFront(text: string): SkillFront {
  const fields = readFrontmatter(text)?.fields;
  return {
    name: textAt(fields, 'name'),
    description: textAt(fields, 'description'),
    version: textAt(valueAt(fields, 'metadata'), 'version'),
  };
}

function valueAt(front: unknown, key: string): unknown {
  if (typeof front !== 'object' || front === null || !Object.hasOwn(front, key)) return undefined;
  return Object.entries(front).find(([name]) => name === key)?.[1];
}

function textAt(front: unknown, key: string): string | undefined {
  const found = valueAt(front, key);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}
