/** Headings of the second level that every SKILL.md has, in this order (skills.md section 4). */
const wantedHeadings: readonly string[] = [
  'Usage',
  'Operations',
  'Workflow',
  'Errors',
  'Examples',
  'Data and credentials',
];

/** What is wrong with size and structure of a SKILL.md's body. `lines` counts the whole file. */
export function findBodyProblems(body: string, lines: number): readonly string[] {
  const problems: string[] = [];
  if (lines < 80 || lines > 200) problems.push(`has ${lines} lines; 80 to 200 are wanted`);
  const prose = withoutCode(body);
  const headings = [...prose.matchAll(/^#{1,6} +(.+)$/gm)].map(([, text = '']) => text.trim());
  // ClawHub's measure of quality asks for these numbers.
  if ((prose.match(/^\s*(?:[-*+]|\d+\.) /gm) ?? []).length < 3) problems.push('has less than 3 list items');
  if (countWords(prose) < 80) problems.push('has less than 80 words');
  return [...problems, ...findHeadingProblems(headings)];
}

function findHeadingProblems(headings: readonly string[]): readonly string[] {
  const missing = wantedHeadings.filter((heading) => !headings.includes(heading));
  if (missing.length > 0) return missing.map((heading) => `has no heading "${heading}"`);
  const places = wantedHeadings.map((heading) => headings.indexOf(heading));
  const isInOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  return isInOrder ? [] : [`has its headings in another order than ${wantedHeadings.join(', ')}`];
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```.*?^```$/gms, '');
}

/** Words between spaces; two Chinese characters in a row count as one word. */
function countWords(text: string): number {
  const chinese = text.match(/\p{Script=Han}{1,2}/gu) ?? [];
  const other = text.replaceAll(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  return chinese.length + other.length;
}
