import {textField, type SkillDocument} from './frontmatter.ts';

/** The keys of the specification, less `allowed-tools`, on which hosts disagree (skills.md section 2). */
const allowedKeys: readonly string[] = ['name', 'description', 'license', 'compatibility', 'metadata'];

/** Names that a registry or a host keeps for itself, and words that say nothing. */
const refusedWords: readonly string[] = [
  'claude',
  'anthropic',
  'skill',
  'official',
  'verified',
  'helper',
  'utils',
  'tools',
];

/** What is wrong with keys, name, licence and compatibility of a SKILL.md in the folder `folderName`. */
export function findFrontmatterProblems(document: SkillDocument, folderName: string): readonly string[] {
  const keys = Object.keys(document.fields);
  return [
    ...keys.filter((key) => !allowedKeys.includes(key)).map((key) => `has the key ${key} at the top`),
    ...allowedKeys.filter((key) => !keys.includes(key)).map((key) => `has no ${key}`),
    ...findNameProblems(document.fields['name'], folderName),
    ...findCompatibilityProblems(document),
    // ClawHub publishes every skill under this licence.
    ...(textField(document, 'license') === 'MIT-0' ? [] : ['has another license than MIT-0']),
  ];
}

function findNameProblems(name: unknown, folderName: string): readonly string[] {
  if (typeof name !== 'string' || name.trim() === '') return ['has a name that is not a text'];
  const problems: string[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    problems.push(`has the name ${name}, which is not kebab-case`);
  if (/^\d+$/.test(name)) problems.push('has a name of digits only, a number in YAML');
  if (name.length > 64) problems.push('has a name of more than 64 characters');
  if (name !== folderName) problems.push(`has the name ${name}, but its folder is ${folderName}`);
  const refused = name.split('-').filter((word) => refusedWords.includes(word));
  return [...problems, ...refused.map((word) => `has the refused word ${word} in its name`)];
}

function findCompatibilityProblems(document: SkillDocument): readonly string[] {
  const text = textField(document, 'compatibility');
  if (text.trim() === '') return ['has a compatibility that says nothing'];
  const problems: string[] = [];
  if (text.length > 500) problems.push('has a compatibility of more than 500 characters');
  if (!text.includes('Node.js 20.19'))
    problems.push('does not say in compatibility that it needs Node.js 20.19');
  return problems;
}
