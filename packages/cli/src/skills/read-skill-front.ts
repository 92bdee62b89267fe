import {parse} from 'yaml';

/** What the head of a `SKILL.md` says. */
export type SkillFront = {
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** `metadata.version`. */
  readonly version: string | undefined;
};

const nothing: SkillFront = {name: undefined, description: undefined, version: undefined};

/**
 * Reads the frontmatter of a `SKILL.md` (skills.md section 2). Plugins of others may write it as
 * freely as YAML allows. Never throws: what is not there or cannot be read is absent.
 */
export function readSkillFront(text: string): SkillFront {
  const source = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (source === undefined) return nothing;
  let front: unknown;
  try {
    front = parse(source, {logLevel: 'silent'});
  } catch {
    return nothing;
  }
  return {
    name: textAt(front, 'name'),
    description: textAt(front, 'description'),
    version: textAt(valueAt(front, 'metadata'), 'version'),
  };
}

function valueAt(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function textAt(value: unknown, key: string): string | undefined {
  const found = valueAt(value, key);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}
