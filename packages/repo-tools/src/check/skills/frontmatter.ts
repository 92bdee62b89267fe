import {isRecord} from '../../workspace/is-record.ts';
import {readStrictYaml} from './strict-yaml.ts';

/** A SKILL.md in its two parts. */
export type SkillDocument = {
  /** Text between the two lines of `---`, without them. */
  readonly source: string;
  /** The parsed keys; empty when they cannot be read. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Why the frontmatter cannot be trusted. */
  readonly problems: readonly string[];
};

/**
 * Splits a SKILL.md and reads its frontmatter. A parser that splits on `---` wherever it stands
 * loses what follows, so the mark may stand nowhere between (skills.md section 2).
 */
export function readSkillDocument(text: string): SkillDocument {
  const match = /^---\n(?<source>.*?\n)---\n(?<body>.*)$/s.exec(text);
  const {source, body} = match?.groups ?? {};
  if (source === undefined || body === undefined) {
    return {
      source: '',
      fields: {},
      body: text,
      problems: ['does not begin with frontmatter between two lines of ---'],
    };
  }
  const yaml = readStrictYaml(source);
  const problems = [...yaml.problems];
  if (source.includes('---')) problems.push('has --- inside its frontmatter');
  if (yaml.problems.length === 0 && !isRecord(yaml.value)) problems.push('has frontmatter without keys');
  return {source, body, fields: isRecord(yaml.value) ? yaml.value : {}, problems};
}

/** A value of the frontmatter as text; empty when it is anything else. */
export function textField(document: SkillDocument, key: string): string {
  const value = document.fields[key];
  return typeof value === 'string' ? value : '';
}
