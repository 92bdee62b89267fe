import {temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {validatorsCheck} from '../../src/check/checks/validators.ts';
import {validateWithClaudelint} from '../../src/check/validators/claudelint.ts';
import {validateWithSkillCheck} from '../../src/check/validators/skill-check.ts';
import {validateWithSkillsRef} from '../../src/check/validators/skills-ref.ts';
import {writeTree} from '../write-tree.ts';
import {changedSkill, goodDescription, goodSkill, repositoryWith} from './good-skill.ts';

const name = '1688-ranking';

const goodText = goodSkill()['SKILL.md'] ?? '';
const description = (text: string): string =>
  changedSkill(`description: ${goodDescription}`, `description: ${text}`);

type Verdicts = Readonly<Record<'skillsRef' | 'skillCheck' | 'claudelint', string>>;

/** What those validators that are asked for say of the good skill with another SKILL.md. */
async function verdicts(text: string, asked: Partial<Verdicts>, skill = name): Promise<Partial<Verdicts>> {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, repositoryWith({'SKILL.md': text}, skill));
  const said: Partial<Record<keyof Verdicts, string>> = {};
  if ('skillsRef' in asked) said.skillsRef = (await validateWithSkillsRef(folder.path, [skill])).join('\n');
  if ('skillCheck' in asked) said.skillCheck = (await validateWithSkillCheck(folder.path, 1)).join('\n');
  if ('claudelint' in asked) said.claudelint = (await validateWithClaudelint(folder.path)).join('\n');
  return said;
}

test('every validator accepts a good skill', async () => {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, repositoryWith({}));
  expect(await validatorsCheck.run(folder.path)).toEqual({filesRead: 4, problems: []});
});

test('a repository without skills reads nothing, which is a problem of its own', async () => {
  await using folder = await temporaryFolder();
  expect((await validatorsCheck.run(folder.path)).filesRead).toBe(0);
});

/** What the own rules leave to a validator: the defect, a SKILL.md with it, who refuses it and how. */
const left: readonly (readonly [defect: string, text: string, said: Partial<Verdicts>])[] = [
  [
    'a key twice',
    changedSkill('license: MIT-0', 'license: MIT-0\nlicense: MIT-0'),
    {skillsRef: 'duplicated mapping key', skillCheck: 'must be unique', claudelint: 'duplicated mapping key'},
  ],
  [
    'a colon and a space',
    changedSkill('Not for keyword', 'Not for: keyword'),
    {skillsRef: 'Invalid YAML', skillCheck: 'invalid YAML'},
  ],
  ['no frontmatter', '# Rankings\n', {skillsRef: 'must start with', skillCheck: 'frontmatter.required'}],
  [
    'frontmatter that is no list of keys',
    '---\nname\n---\n# Rankings\n',
    {skillsRef: 'must be a YAML mapping', skillCheck: 'must be a YAML object'},
  ],
  [
    'an empty line before the frontmatter',
    `\n${goodText}`,
    {skillsRef: 'must start with', skillCheck: 'frontmatter.required'},
  ],
  ['no line feed at the end', goodText.trimEnd(), {skillCheck: 'should end with a newline'}],
  [
    'a version at the top',
    changedSkill('license: MIT-0', 'license: MIT-0\nversion: "1.0.0"'),
    {skillsRef: 'Unexpected fields in frontmatter: version', skillCheck: 'version'},
  ],
  [
    'a long compatibility',
    changedSkill('compatibility: Requires', `compatibility: ${'Much. '.repeat(90)}`),
    {skillsRef: 'exceeds 500', skillCheck: 'exceeds max 500'},
  ],
  [
    'a name unlike the folder',
    changedSkill('name: 1688-ranking', 'name: 1688-rankings'),
    {skillsRef: 'must match', skillCheck: 'does not match', claudelint: 'does not match'},
  ],
  [
    'a name in capitals',
    changedSkill('name: 1688-ranking', 'name: 1688-Ranking'),
    {skillsRef: 'must be lowercase', skillCheck: 'lowercase', claudelint: 'does not match'},
  ],
  ['an empty description', description('""'), {skillsRef: 'non-empty', skillCheck: 'description.non_empty'}],
  ['a short description', description('Use when. Not for x.'), {skillCheck: 'recommended min is 50'}],
  ['a description without Use when', changedSkill('Use when', 'Used if'), {skillCheck: '"Use when"'}],
  ['a tag in the description', changedSkill('爆款', '<x>'), {claudelint: 'XML'}],
  [
    'a description that speaks to you',
    changedSkill('the user asks', 'you ask'),
    {claudelint: 'third person'},
  ],
];

const texts = (said: Partial<Verdicts>) =>
  Object.fromEntries(Object.entries(said).map(([tool, words]) => [tool, expect.stringContaining(words)]));

test.each(left)('%s is refused by the validators that the README names', async (_defect, text, said) => {
  expect(await verdicts(text, said)).toEqual(texts(said));
});

const longName = `a${'b'.repeat(64)}`;

test.each<[defect: string, skill: string, said: Partial<Verdicts>]>([
  [
    'of more than 64 characters',
    longName,
    {skillsRef: 'exceeds 64', skillCheck: 'exceeds max 64', claudelint: '64'},
  ],
  // It stumbles over the number that YAML makes of it, which is a problem all the same.
  ['of digits', '1688', {claudelint: 'did not report a planted defect'}],
  ['that is reserved', '1688-claude', {claudelint: 'reserved words'}],
])('a name %s is refused by the validators, whatever the folder is called', async (_defect, skill, said) => {
  expect(await verdicts(goodSkill(skill)['SKILL.md'] ?? '', said, skill)).toEqual(texts(said));
});

test('a folder without SKILL.md is refused by skills-ref and skill-check', async () => {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, repositoryWith({'SKILL.md': undefined}));
  expect((await validateWithSkillsRef(folder.path, [name])).join('\n')).toContain(
    'Missing required file: SKILL.md',
  );
  expect(await validateWithSkillCheck(folder.path, 1)).toContain('skill-check read 0 skills instead of 1');
});

describe('a validator that read nothing is no success', () => {
  test('skill-check has to read as many skills as there are', async () => {
    await using folder = await temporaryFolder();
    await writeTree(folder.path, repositoryWith({}));
    expect(await validateWithSkillCheck(folder.path, 2)).toEqual(['skill-check read 1 skills instead of 2']);
  });

  test('skill-check has to find the folder', async () => {
    await using folder = await temporaryFolder();
    expect(await validateWithSkillCheck(folder.path, 1)).toContain('skill-check read 0 skills instead of 1');
  });

  test('skills-ref has to find the folder', async () => {
    await using folder = await temporaryFolder();
    expect((await validateWithSkillsRef(folder.path, [name])).join('\n')).toContain('does not exist');
  });
});
