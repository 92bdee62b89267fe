import {textField, type SkillDocument} from './frontmatter.ts';

const longestBytes = 1024;
const shortestCharacters = 50;

/** What is wrong with the description of one SKILL.md (skills.md sections 2 and 3). */
export function findDescriptionProblems(document: SkillDocument): readonly string[] {
  const description = textField(document, 'description');
  if (description.trim() === '') return ['has no description'];
  const problems = findLineProblems(document.source, description);
  const bytes = Buffer.byteLength(description);
  if (bytes > longestBytes) problems.push(`has a description of ${bytes} bytes, more than ${longestBytes}`);
  if (description.length < shortestCharacters)
    problems.push(`has a description of less than ${shortestCharacters} characters`);
  if (/[<>]/.test(description)) problems.push('has < or > in its description');
  if (!description.includes('Use when')) problems.push('does not say "Use when" in its description');
  if (!description.includes('Not for')) problems.push('does not say "Not for" in its description');
  if (/\b(?:I|me|my|we|us|our|you|your)\b/i.test(description)) {
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
  if (/:\s/.test(line)) problems.push('has a colon and a space in its description');
  if (/\s#/.test(line)) problems.push('has a space and # in its description, where the rest is cut off');
  return problems;
}
