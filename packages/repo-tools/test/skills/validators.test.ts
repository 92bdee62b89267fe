import {temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {validatorsCheck} from '../../src/check/checks/validators.ts';
import {validateWithClaudelint} from '../../src/check/validators/claudelint.ts';
import {validateWithSkillCheck} from '../../src/check/validators/skill-check.ts';
import {validateWithSkillsRef} from '../../src/check/validators/skills-ref.ts';
import {writeTree} from '../write-tree.ts';
import {changedSkill, repositoryWith} from './good-skill.ts';

const name = '1688-ranking';

/** What each validator says of the good skill with another SKILL.md. */
async function verdicts(text: string) {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, repositoryWith({'SKILL.md': text}));
  return {
    skillsRef: (await validateWithSkillsRef(folder.path, [name])).join('\n'),
    skillCheck: (await validateWithSkillCheck(folder.path, 1)).join('\n'),
    claudelint: (await validateWithClaudelint(folder.path)).join('\n'),
  };
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

describe('each validator refuses what it is there for', () => {
  test('a key twice is seen by all of them', async () => {
    const found = await verdicts(changedSkill('license: MIT-0', 'license: MIT-0\nlicense: MIT-0'));
    expect(found.skillsRef).toContain('duplicated mapping key');
    expect(found.skillCheck).toContain('must be unique');
    expect(found.claudelint).toContain('duplicated mapping key');
  });

  test('a version at the top is seen by skills-ref and skill-check', async () => {
    const found = await verdicts(changedSkill('license: MIT-0', 'license: MIT-0\nversion: "1.0.0"'));
    expect(found.skillsRef).toContain('Unexpected fields in frontmatter: version');
    expect(found.skillCheck).toContain('version');
  });

  test('a tag in the description is seen by claudelint', async () => {
    const found = await verdicts(changedSkill('爆款', '<x>'));
    expect(found.claudelint).toMatch(/skills\/1688-ranking\/SKILL\.md .*XML/);
  });
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
