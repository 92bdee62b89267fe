import type {Frontmatter} from '@ali1688/cli/frontmatter';
import {textField} from '../../skills/frontmatter.ts';

/** Some hosts count bytes, where the validators count characters. */
const longestBytes = 1024;

/** What is wrong with the description of one SKILL.md (skills.md sections 2 and 3). */
export function findDescriptionProblems(frontmatter: Frontmatter): readonly string[] {
  const description = textField(frontmatter, 'description');
  const problems = findLineProblems(frontmatter.source, description);
  const bytes = Buffer.byteLength(description);
  if (bytes > longestBytes) problems.push(`has a description of ${bytes} bytes, more than ${longestBytes}`);
  if (/[<>]/.test(description)) problems.push('has < or > in its description');
  if (!description.includes('Not for')) problems.push('does not say "Not for" in its description');
  if (/\b(?:me|my|we|us|our|your)\b/i.test(description)) {
    problems.push('speaks in the first or second person in its description');
  }
  return problems;
}

/** Readers of frontmatter cut quoted, folded and commented lines each in their own way. */
function findLineProblems(source: string, description: string): string[] {
  const line = /^description:(?<value>.*)$/m.exec(source)?.groups?.['value']?.trim() ?? '';
  const problems: string[] = [];
  if (/^["']/.test(line)) problems.push('has a quoted description');
  if (/^[|>]/.test(line)) problems.push('has a folded description');
  else if (!/^["']/.test(line) && line !== description) problems.push('loses a part of its description');
  if (/\s#/.test(line)) problems.push('has a space and # in its description, where the rest is cut off');
  return problems;
}
