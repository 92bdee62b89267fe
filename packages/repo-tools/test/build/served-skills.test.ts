import {expect, test} from 'vitest';
import {flattenSkill} from '../../src/build/served-skills.ts';

test('of the metadata of a skill only texts are served', () => {
  const skill = [
    '---',
    'name: a-skill',
    'description: What it does.',
    'metadata:',
    '  version: "1.10"',
    '  openclaw:',
    '    emoji: x',
    '---',
    '# A skill',
    '',
  ].join('\n');
  expect(flattenSkill(skill)).toBe(
    '---\nname: "a-skill"\ndescription: "What it does."\nmetadata:\n  version: "1.10"\n---\n# A skill\n',
  );
  expect(() => flattenSkill('# No front matter')).toThrow(/front matter/);
});
