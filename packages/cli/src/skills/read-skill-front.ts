import {isRecord} from '@ali1688/contracts/json';
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
    version: textAt(fields?.['metadata'], 'version'),
  };
}

function textAt(front: unknown, key: string): string | undefined {
  const found = isRecord(front) && Object.hasOwn(front, key) ? front[key] : undefined;
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}
